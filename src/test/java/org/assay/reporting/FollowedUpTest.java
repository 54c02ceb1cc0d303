package org.assay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.round.AgencyState;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** Whom a board still follows, and reminds. */
@HouseUnderTest
class FollowedUpTest extends RoundOfThree {
    FollowedUpTest(
            Boards made, People people, Rounds rounds, RoundRequests requests, BoardViews views) {
        super(made, people, rounds, requests, views);
    }

    @Test
    void whoseReturnGoesElsewhereNowIsNotFollowedNorOverdueNorReminded() {
        board = made.board();
        Board downton = made.board();
        Edition shared = made.edition(board, downton, due);
        round = ask(shared, hospital, council);
        made.answer(hospital, made.begin(hospital, shared), "1.1", "fully_met");
        assertThat(row(view(), hospital).state().answered()).isEqualTo(1);
        made.move(hospital, "downton");
        standAt(due.plusDays(2));
        BoardView view = view();
        assertThat(row(view, hospital).state())
                .returns(AgencyState.Kind.ELSEWHERE, AgencyState::kind)
                .returns(0, AgencyState::answered)
                .returns(0L, AgencyState::daysLate);
        assertThat(row(view, council).state().kind()).isEqualTo(AgencyState.Kind.OVERDUE);
        assertThat(names(search("", "areas:upton", "", ""))).containsExactly("County Council");
        assertThat(names(search("", "areas:downton", "elsewhere", "")))
                .containsExactly("City Hospital");
        assertThat(names(ordered(AgencySearch.Order.STATE)).getLast()).isEqualTo("City Hospital");
        Actor officer = board.officer();
        assertThat(Scope.of(officer).<Integer>call(() -> views.remindOverdue(officer, round)))
                .isEqualTo(1);
        made.move(hospital, "upton,downton");
        assertThat(row(view(), hospital).state().kind()).isEqualTo(AgencyState.Kind.OVERDUE);
    }

    @Test
    void remindsTheOverdueOnceADay() {
        handIn(hospital, edition, SOME);
        standAt(due.plusDays(1));
        Actor officer = board.officer();
        assertThat(Scope.of(officer).<Integer>call(() -> views.remindOverdue(officer, round)))
                .isEqualTo(2);
        assertThat(Scope.of(officer).<Integer>call(() -> views.remindOverdue(officer, round)))
                .isZero();
    }

    @Test
    void anAuthorityDoesNotSeeHowFarUnsubmittedOnesAre() {
        made.answer(council, made.begin(council, edition), "1.1", "fully_met");
        Actor authority = people.actor(Role.AUTHORITY, board.id());
        BoardView view = view(authority, AgencySearch.ALL);
        assertThat(view.progress()).isFalse();
        assertThat(row(view, council).state().kind()).isEqualTo(AgencyState.Kind.ASKED);
    }
}
