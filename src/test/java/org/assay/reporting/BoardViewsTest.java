package org.assay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.NotFound;
import org.assay.kernel.Scope;
import org.assay.round.AgencyState;
import org.assay.round.RoundId;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Board;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** What a board sees of its round: where agencies stand, and what came of those that handed in. */
@HouseUnderTest
class BoardViewsTest extends RoundOfThree {
    BoardViewsTest(
            Boards made, People people, Rounds rounds, RoundRequests requests, BoardViews views) {
        super(made, people, rounds, requests, views);
    }

    @Test
    void countsWhereEachStands() {
        AssessmentId begun = made.begin(council, edition);
        made.answer(council, begun, "1.1", "fully_met");
        handIn(hospital, edition, SOME);
        BoardView view = view();
        assertThat(view.tally().asked()).isEqualTo(3);
        assertThat(row(view, hospital).state().kind()).isEqualTo(AgencyState.Kind.SUBMITTED);
        assertThat(row(view, council).state())
                .returns(AgencyState.Kind.IN_PROGRESS, AgencyState::kind)
                .returns(1, AgencyState::answered);
        assertThat(row(view, homes).state().kind()).isEqualTo(AgencyState.Kind.ASKED);
        standAt(due.plusDays(3));
        Tally after = view().tally();
        assertThat(after.handedIn()).isEqualTo(1);
        assertThat(after.of(AgencyState.Kind.OVERDUE)).isEqualTo(2);
        assertThat(after.overdueNotStarted()).isEqualTo(1);
    }

    @Test
    void isStartedBeforeItsFirstAnswerAndInProgressFromThenOn() {
        AssessmentId begun = made.begin(council, edition);
        made.answer(homes, made.begin(homes, edition), "1.1", "not_met");
        BoardView view = view();
        assertThat(view.tally().byKind())
                .containsOnly(
                        Map.entry(AgencyState.Kind.ASKED, 1),
                        Map.entry(AgencyState.Kind.STARTED, 1),
                        Map.entry(AgencyState.Kind.IN_PROGRESS, 1));
        assertThat(row(view, council).state())
                .returns(AgencyState.Kind.STARTED, AgencyState::kind)
                .returns(0, AgencyState::answered)
                .returns(true, AgencyState::begun);
        assertThat(names(search("", "", "started", ""))).containsExactly("County Council");
        made.answer(council, begun, "1.1", "not_met");
        assertThat(names(search("", "", "in_progress", "")))
                .containsExactly("County Council", "Fenland Homes");
    }

    @Test
    void whoHasMoreTimeIsNotOverdue() {
        Scope.of(board.officer())
                .run(() ->
                        requests.extend(board.officer(), round, council.id(), due.plusDays(5), ""));
        standAt(due.plusDays(5));
        BoardView view = view();
        assertThat(row(view, council).state())
                .returns(AgencyState.Kind.ASKED, AgencyState::kind)
                .returns(0L, AgencyState::daysLate);
        assertThat(row(view, homes).state())
                .returns(AgencyState.Kind.OVERDUE, AgencyState::kind)
                .returns(5L, AgencyState::daysLate);
        assertThat(view.tally())
                .returns(1, Tally::extended)
                .returns(2, Tally::overdueNotStarted)
                .returns(3, Tally::asked);
    }

    @Test
    void marksLateByTheRoundsOwnLastDay() {
        standAt(due.plusDays(2));
        handIn(hospital, edition, SOME);
        assertThat(row(view(), hospital).state())
                .returns(AgencyState.Kind.LATE, AgencyState::kind)
                .returns(2L, AgencyState::daysLate);
        Scope.of(board.officer())
                .run(() ->
                        requests.extend(
                                board.officer(), round, hospital.id(), due.plusDays(5), ""));
        assertThat(row(view(), hospital).state().kind()).isEqualTo(AgencyState.Kind.SUBMITTED);
    }

    @Test
    void showsRatingsOfSubmittedReturnsOnly() {
        AssessmentId begun = made.begin(council, edition);
        made.answer(council, begun, "1.1", "not_met");
        handIn(hospital, edition, SOME);
        BoardView view = view();
        assertThat(row(view, council).result()).isNull();
        assertThat(HeatCell.of(view.columns().getFirst(), row(view, council).result()).shade())
                .isEqualTo(HeatCell.Shade.NOT_HANDED_IN);
        Result result = row(view, hospital).result();
        assertThat(HeatCell.of(view.columns().get(0), result))
                .isEqualTo(new HeatCell(HeatCell.Shade.LOW, 50, 0));
        assertThat(HeatCell.of(view.columns().get(1), result))
                .isEqualTo(new HeatCell(HeatCell.Shade.STRIPED, 0, 1));
        assertThat(HeatCell.of(view.columns().get(2), result).shade())
                .isEqualTo(HeatCell.Shade.NOT_APPLICABLE);
        assertThat(view.statements())
                .filteredOn(statement -> statement.ref().equals("1.1"))
                .singleElement()
                .returns(1, StatementResult::rated);
    }

    @Test
    void findsTheWeakestStatements() {
        handIn(hospital, edition, SOME);
        handIn(council, edition, Map.of("1.1", "fully_met", "1.2", "not_met", "2.1", "not_met"));
        assertThat(view().weakest()).extracting(StatementResult::ref).containsExactly("2.1", "1.2");
    }

    @Test
    void countsTheNewestReturnOfAnAgencyOnce() {
        AssessmentId assessment = handIn(hospital, edition, SOME);
        made.change(hospital, assessment, "2.1", "fully_met");
        made.handIn(hospital, assessment);
        BoardView view = view();
        assertThat(view.statements())
                .filteredOn(statement -> statement.ref().equals("2.1"))
                .singleElement()
                .returns(1, StatementResult::rated)
                .satisfies(statement -> assertThat(statement.byRating()).containsKey("fully_met"));
    }

    @Test
    void comparesSharedStatementsWithTheEditionBefore() {
        handIn(hospital, edition, SOME);
        Edition later = made.later(edition, due);
        RoundId next = ask(later, hospital);
        AssessmentId again = made.begin(hospital, later);
        for (String ref : List.of("1.5", "1.6", "2.1"))
            made.change(hospital, again, ref, "fully_met");
        made.handIn(hospital, again);
        BoardView view =
                Scope.of(board.officer())
                        .call(() -> views.of(board.officer(), next, AgencySearch.ALL));
        assertThat(view.compared().getFirst())
                .returns("", Compared::ref)
                .returns(4, Compared::statements)
                .returns(33, Compared::before)
                .returns(100, Compared::now);
        assertThat(view.compared())
                .extracting(Compared::ref)
                .containsExactly("", "1", "2")
                .doesNotContain("4");
    }

    @Test
    void narrowsByAreaStateTypeAndName() {
        handIn(hospital, edition, SOME);
        assertThat(view(search("", "areas:downton", "", "")).tally().asked()).isEqualTo(2);
        assertThat(names(search("", "", "submitted", ""))).containsExactly("City Hospital");
        assertThat(names(search("", "", "", Boards.OTHER_TYPE))).containsExactly("County Council");
        assertThat(names(search("fenland", "", "", ""))).containsExactly("Fenland Homes");
        assertThat(names(search(hospital.code().toLowerCase(), "", "", "")))
                .containsExactly("City Hospital");
    }

    @Test
    void sortsByNameStateAndResult() {
        handIn(hospital, edition, SOME);
        handIn(council, edition, Map.of("1.1", "not_met", "1.2", "not_met", "2.1", "not_met"));
        standAt(due.plusDays(1));
        assertThat(names(AgencySearch.ALL))
                .containsExactly("City Hospital", "County Council", "Fenland Homes");
        assertThat(names(ordered(AgencySearch.Order.STATE)).getFirst()).isEqualTo("Fenland Homes");
        assertThat(names(ordered(AgencySearch.Order.RESULT)))
                .containsExactly("County Council", "City Hospital", "Fenland Homes");
    }

    @Test
    void isForTheBoardAlone() {
        handIn(hospital, edition, SOME);
        Board other = made.board();
        assertThatThrownBy(() -> view(other.officer(), AgencySearch.ALL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> view(hospital.administrator(), AgencySearch.ALL))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksTheDatabaseThreeTimes() {
        handIn(hospital, edition, SOME);
        made.answer(council, made.begin(council, edition), "1.1", "not_met");
        view();
        CountedStatements.forget();
        view();
        assertThat(CountedStatements.seen())
                .filteredOn(sql -> !sql.contains("set_config"))
                .hasSize(3);
    }
}
