package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** A board opens a round in a browser, agencies hand in, and the board reads the heat map. */
@HouseUnderTest
class BoardJourneyTest {
    private final Boards made;
    private final People people;
    private final Chromium chromium;

    BoardJourneyTest(Boards made, People people, Chromium chromium) {
        this.made = made;
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void opensARoundAndReadsWhatComes() {
        LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
        var board = made.board();
        Edition edition = made.ownEdition(board, due);
        Agency hospital = made.agency("City Hospital Trust", Boards.TYPE, "upton");
        Agency homes = made.agency("Fenland Homes and Gardens", Boards.TYPE, "upton,downton");
        try (Window window = chromium.window(people.signIn(board.person()))) {
            window.go("/rounds/new?edition=" + edition);
            window.fill("Agencies by their codes", hospital.code() + "\n" + homes.code());
            Look.well(window);
            window.press("Open the round");
            assertThat(window.heading().textContent()).contains("2030");
            String round = window.page().url().replaceFirst("^https?://[^/]+", "");

            handIn(
                    hospital,
                    edition,
                    Map.of("1.1", "fully_met", "1.2", "fully_met", "2.1", "not_met"));
            handIn(homes, edition, Map.of("1.1", "partly_met", "1.2", "n_a", "3.1", "fully_met"));
            window.go(round);
            assertThat(window.page().locator("table.as-heat td.h-1").count()).isOne();
            Look.well(window);
            window.go(round + "/statements");
            Look.well(window);
            window.go(round + "/agencies/" + hospital.id());
            Look.well(window);
            window.go(round + "/change");
            Look.well(window);
            window.go(round);
            window.page().locator("table.as-heat td a").first().click();
            assertThat(window.page().url()).contains("/publications/").contains("#standard-1");
            assertThat(window.faults()).isEmpty();
        }
    }

    private void handIn(Agency agency, Edition edition, Map<String, String> ratings) {
        var assessment = made.begin(agency, edition);
        ratings.forEach((ref, rating) -> made.answer(agency, assessment, ref, rating));
        made.handIn(agency, assessment);
    }
}
