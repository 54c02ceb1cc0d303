package org.assay.web.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A board that may open a round in the browser. */
@HouseUnderTest
abstract class RoundsInTheBrowser {
    final Boards made;
    final People people;
    final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    Board board;
    Edition edition;
    Agency hospital;
    Agency council;
    Browser helen;

    static final Map<String, String> SOME =
            Map.of("1.1", "fully_met", "1.2", "partly_met", "2.1", "not_met");

    RoundsInTheBrowser(Boards made, People people) {
        this.made = made;
        this.people = people;
    }

    @BeforeEach
    void aBoard() {
        board = made.board();
        edition = made.ownEdition(board, due);
        hospital = made.agency("City Hospital", Boards.TYPE, "upton");
        council = made.agency("County Council", Boards.TYPE, "downton");
        helen = people.signIn(board.person());
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    Page open(Agency... agencies) {
        StringBuilder codes = new StringBuilder();
        for (Agency agency : agencies) codes.append(agency.code()).append('\n');
        return helen.get("/rounds/new?edition=" + edition)
                .fill("codes", codes.toString())
                .press("Open the round");
    }

    void handIn(Agency agency) {
        AssessmentId assessment = made.begin(agency, edition);
        SOME.forEach((ref, rating) -> made.answer(agency, assessment, ref, rating));
        made.handIn(agency, assessment);
    }

    static void standAt(LocalDate day) {
        TestClock.standAt(day.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant());
    }
}
