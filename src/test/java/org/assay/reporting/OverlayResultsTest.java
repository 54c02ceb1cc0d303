package org.assay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.round.AgencyState;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns of what a board lays over an edition stand beside those of the edition itself. */
@HouseUnderTest
class OverlayResultsTest {
    private final Boards made;
    private final People people;
    private final Practices practices;
    private final Actors actors;
    private final Commissioners commissioners;
    private final Rounds rounds;
    private final BoardViews views;
    private final Received received;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private Board national;
    private Board hill;
    private Edition edition;
    private Edition overlay;
    private Agency inside;
    private Agency outside;

    OverlayResultsTest(
            Boards made,
            People people,
            Practices practices,
            Actors actors,
            Commissioners commissioners,
            Rounds rounds,
            BoardViews views,
            Received received) {
        this.made = made;
        this.people = people;
        this.practices = practices;
        this.actors = actors;
        this.commissioners = commissioners;
        this.rounds = rounds;
        this.views = views;
        this.received = received;
    }

    @BeforeEach
    void anEditionAndWhatABoardLaysOverIt() {
        national = made.board();
        hill = made.board();
        edition = made.ownEdition(national, due);
        var group = practices.group("Hill Group").organisation();
        practices.speaks(hill.key(), group);
        overlay =
                practices.overlay(
                        hill.officer(),
                        """
                        pack: 1
                        base: %s
                        overlay: %s
                        title: Safe clubs on the hill
                        for: { who: Clubs of the hill., commissioners: ["%s"] }
                        drop: ["1.2"]
                        replace: { "2.1": { title: The path up the hill is safe. } }
                        add: { "2": [ { ref: "2.9", title: The well is covered., rate: rag } ] }
                        """
                                .formatted(edition, hill.key(), group.code()));
        inside = made.agency("Hill Club", Boards.TYPE, "upton");
        outside = made.agency("Valley Club", Boards.TYPE, "upton");
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Scope.of(operator).run(() -> commissioners.set(operator, inside.code(), group.code()));
    }

    @Test
    void aNationalRoundCountsTheReturnsOfTheOverlayToo() {
        RoundId round = opened(ask(national, edition, inside, outside));
        handIn(inside, overlay, Map.of("1.1", "fully_met", "2.1", "not_met", "2.9", "not_met"));
        handIn(outside, edition, Map.of("1.1", "fully_met", "2.1", "fully_met"));

        BoardView view = view(national, round);
        assertThat(view.tally().handedIn()).isEqualTo(2);
        assertThat(rated(view, "1.1")).isEqualTo(2);
        assertThat(rated(view, "2.1")).as("asked otherwise on the hill").isEqualTo(1);
        assertThat(view.compared()).isEmpty();
        Scope.of(inside.administrator())
                .run(() -> {
                    assertThat(received.from(inside.id(), edition.framework(), "2030")).isTrue();
                    assertThat(received.editionsOf(inside.id()))
                            .contains(edition.toString(), overlay.toString());
                });
    }

    @Test
    void aNationalRoundSeesHowFarTheOverlayIs() {
        RoundId round = opened(ask(national, edition, inside, outside));
        AssessmentId begun = made.begin(inside, overlay);
        made.answer(inside, begun, "2.9", "fully_met");
        AgencyState state = row(view(national, round), inside).state();
        assertThat(state)
                .returns(AgencyState.Kind.IN_PROGRESS, AgencyState::kind)
                .returns(1, AgencyState::answered);
    }

    @Test
    void theNextRoundComparesWithTheOverlayWhereItAskedTheSame() {
        handIn(inside, overlay, Map.of("1.1", "not_met", "2.1", "fully_met", "2.9", "fully_met"));
        handIn(outside, edition, Map.of("1.1", "fully_met", "1.2", "partly_met", "2.1", "not_met"));
        Edition later = made.later(edition, due);
        RoundId next = opened(ask(national, later, inside, outside));
        for (var each : List.of(inside, outside)) {
            AssessmentId again = made.begin(each, later);
            for (String ref : List.of("1.5", "1.6", "2.1"))
                made.change(each, again, ref, "fully_met");
            made.handIn(each, again);
        }

        assertThat(view(national, next).compared())
                .extracting(Compared::ref, Compared::before)
                .containsExactly(tuple("", 25), tuple("1", 33), tuple("2", 0));
    }

    @Test
    void aRoundOfTheOverlayHasNoYearBeforeInItsOwnEdition() {
        RoundId round = opened(ask(national, overlay, inside));
        handIn(outside, edition, Map.of("1.1", "fully_met"));
        handIn(inside, overlay, Map.of("1.1", "fully_met"));
        assertThat(view(national, round).tally().handedIn()).isEqualTo(1);
        assertThat(view(national, round).compared()).isEmpty();
    }

    @Test
    void aRoundOfTheOverlayAsksNobodyOutside() {
        var refused = (RoundOpened.Invalid) ask(national, overlay, inside, outside);
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message())
                                .contains("Valley Club", "Clubs of the hill.")
                                .doesNotContain("Hill Club"));
    }

    private RoundOpened ask(Board board, Edition of, Agency... agencies) {
        var codes = Arrays.stream(agencies).map(Agency::code).toList();
        var whom = new Call.Whom(Set.of(), Set.of(), codes);
        var call = new Call(of.framework(), of.edition(), due, whom, Set.of());
        return Scope.of(board.officer()).call(() -> rounds.open(board.officer(), board.id(), call));
    }

    private static RoundId opened(RoundOpened opened) {
        return ((RoundOpened.Opened) opened).round();
    }

    private void handIn(Agency agency, Edition of, Map<String, String> ratings) {
        AssessmentId assessment = made.begin(agency, of);
        ratings.forEach((ref, rating) -> made.answer(agency, assessment, ref, rating));
        made.handIn(agency, assessment);
    }

    private BoardView view(Board board, RoundId round) {
        return Scope.of(board.officer())
                .call(() -> views.of(board.officer(), round, AgencySearch.ALL));
    }

    private static AgencyRow row(BoardView view, Agency agency) {
        return view.agencies().rows().stream()
                .filter(one -> one.request().organisation().equals(agency.id()))
                .findFirst()
                .orElseThrow();
    }

    private static int rated(BoardView view, String ref) {
        return view.statements().stream()
                .filter(statement -> statement.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .rated();
    }
}
