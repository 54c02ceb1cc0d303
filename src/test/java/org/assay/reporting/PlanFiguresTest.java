package org.assay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.Scope;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.assay.support.TwoBoards;
import org.assay.support.TwoBoards.Both;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the action plans come to that came with returns. */
@HouseUnderTest
class PlanFiguresTest {
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private final TwoBoards made;
    private final Boards boards;
    private final Rounds rounds;
    private final BoardViews views;

    PlanFiguresTest(TwoBoards made, Boards boards, Rounds rounds, BoardViews views) {
        this.made = made;
        this.boards = boards;
        this.rounds = rounds;
        this.views = views;
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void countsTheActionsThatCameToTheBoardAndNoOthers() {
        Both both = made.both();
        Agency hospital =
                boards.agency("City Hospital", TwoBoards.TYPE, "cambridgeshire,peterborough");
        RoundId east = open(both.east(), both, hospital);
        RoundId west = open(both.west(), both, hospital);
        boards.move(hospital, "peterborough");
        AssessmentId assessment = boards.begin(hospital, both.now());
        made.rate(hospital, assessment, all -> true, Map.of("5.8", "partly_met", "7.3", "not_met"));
        assertThat(figures(both.east(), east).plans()).isZero();
        made.finish(hospital, assessment);
        assertThat(figures(both.east(), east)).isEqualTo(new PlanFigures(1, 0, 2, 0, 0, 0, 2, 0));
        assertThat(figures(both.west(), west)).isEqualTo(new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0));
        TestClock.standAt(due.plusDays(60).atStartOfDay(London.ZONE).toInstant());
        assertThat(figures(both.east(), east).overdue()).isEqualTo(2);
        assertThat(figures(both.east(), east).open()).isEqualTo(2);
    }

    @Test
    void countsNothingThatWasRatedSince() {
        Both both = made.both();
        Agency hospital = boards.agency("City Hospital", TwoBoards.TYPE, "peterborough");
        RoundId round = open(both.east(), both, hospital);
        AssessmentId assessment = boards.begin(hospital, both.now());
        made.rate(hospital, assessment, all -> true, Map.of("5.8", "partly_met"));
        made.finish(hospital, assessment);
        assertThat(figures(both.east(), round)).isEqualTo(new PlanFigures(1, 0, 1, 0, 0, 0, 1, 0));
        made.rate(hospital, assessment, all -> true, Map.of("5.7", "not_met"));
        assertThat(figures(both.east(), round)).isEqualTo(new PlanFigures(1, 0, 1, 0, 0, 0, 1, 0));
    }

    private RoundId open(Board board, Both both, Agency agency) {
        Actor officer = board.officer();
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(agency.code()));
        var call = new Call(both.now().framework(), both.now().edition(), due, whom, Set.of());
        return ((RoundOpened.Opened)
                        Scope.of(officer).call(() -> rounds.open(officer, board.id(), call)))
                .round();
    }

    private PlanFigures figures(Board board, RoundId round) {
        Actor officer = board.officer();
        return Scope.of(officer).call(() -> views.of(officer, round, AgencySearch.ALL)).actions();
    }
}
