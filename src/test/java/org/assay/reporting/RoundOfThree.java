package org.assay.reporting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.Scope;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A board whose round asks three agencies, and what it sees of it. */
@HouseUnderTest
abstract class RoundOfThree {
    final Boards made;
    final People people;
    final Rounds rounds;
    final RoundRequests requests;
    final BoardViews views;
    final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    Board board;
    Edition edition;
    Agency hospital;
    Agency council;
    Agency homes;
    RoundId round;

    static final Map<String, String> SOME =
            Map.of("1.1", "fully_met", "1.2", "partly_met", "2.1", "not_met");

    RoundOfThree(
            Boards made, People people, Rounds rounds, RoundRequests requests, BoardViews views) {
        this.made = made;
        this.people = people;
        this.rounds = rounds;
        this.requests = requests;
        this.views = views;
    }

    @BeforeEach
    void aRoundOfThree() {
        board = made.board();
        edition = made.ownEdition(board, due);
        hospital = made.agency("City Hospital", Boards.TYPE, "upton");
        council = made.agency("County Council", Boards.OTHER_TYPE, "upton,downton");
        homes = made.agency("Fenland Homes", Boards.TYPE, "downton");
        round = ask(edition, hospital, council, homes);
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    RoundId ask(Edition of, Agency... agencies) {
        var codes = Arrays.stream(agencies).map(Agency::code).toList();
        var whom = new Call.Whom(Set.of(), Set.of(), codes);
        var call = new Call(of.framework(), of.edition(), due, whom, Set.of());
        return ((RoundOpened.Opened)
                        Scope.of(board.officer())
                                .call(() -> rounds.open(board.officer(), board.id(), call)))
                .round();
    }

    BoardView view(AgencySearch search) {
        return view(board.officer(), search);
    }

    BoardView view(Actor actor, AgencySearch search) {
        return Scope.of(actor).call(() -> views.of(actor, round, search));
    }

    BoardView view() {
        return view(AgencySearch.ALL);
    }

    static void standAt(LocalDate day) {
        TestClock.standAt(day.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant());
    }

    /** Rates and hands in. */
    AssessmentId handIn(Agency agency, Edition of, Map<String, String> ratings) {
        AssessmentId assessment = made.begin(agency, of);
        ratings.forEach((ref, rating) -> made.answer(agency, assessment, ref, rating));
        made.handIn(agency, assessment);
        return assessment;
    }

    static AgencyRow row(BoardView view, Agency agency) {
        return view.agencies().rows().stream()
                .filter(one -> one.request().organisation().equals(agency.id()))
                .findFirst()
                .orElseThrow();
    }

    static AgencySearch search(String text, String area, String state, String type) {
        return new AgencySearch(text, area, state, type, AgencySearch.Order.NAME, 1);
    }

    static AgencySearch ordered(AgencySearch.Order order) {
        return new AgencySearch("", "", "", "", order, 1);
    }

    List<String> names(AgencySearch search) {
        return view(search).agencies().rows().stream().map(AgencyRow::name).toList();
    }
}
