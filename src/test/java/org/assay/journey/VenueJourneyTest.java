package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Practices.Place;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/**
 * A framework that mixes answers, ratings, confirmations, levels and an overlay, from beginning to
 * publication.
 */
@HouseUnderTest
class VenueJourneyTest {
    private final Practices practices;
    private final People people;
    private final Chromium chromium;

    VenueJourneyTest(Practices practices, People people, Chromium chromium) {
        this.practices = practices;
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void answersRatesConfirmsAndPublishes() {
        Place venue = practices.venueOfHarbourTown("Harbour Baths");
        try (Window window = chromium.window(people.signIn(venue.person()))) {
            window.go("/assessments");
            window.press("Begin Safe venue 2020, Harbour Town (example)");
            Looks.well(window, "venue-overview");
            String base = URI.create(window.page().url()).getPath();
            var audit = new Audit(window, base);
            answers(window, base);
            audit.rate("1.2", "strong", "Strong", "The list at the desk.");
            audit.open("1.3").says("Children are kept safe near the water");
            audit.rate("1.3", "growing", "Growing", "There is a fence.");
            window.page().locator("#a-lead").fill("Una Warden");
            window.page().locator("#a-action").fill("Somebody watches in the holidays.");
            window.page().locator("#a-timescale-day").fill("1");
            window.page().locator("#a-timescale-month").fill("7");
            window.page().locator("#a-timescale-year").fill("2020");
            audit.item("1.3").locator("button[name=save]").click();
            audit.rate("2.1", "strong", "Strong", "Lifts and ramps.");
            audit.rate("2.2", "strong", "Strong", "Pictures on the board.");
            Looks.well(window, "venue-standard-2");
            confirms(window, base, "1.1");
            confirms(window, base, "2.2");
            Looks.well(window, "venue-confirmed");

            window.go(base);
            Looks.well(window, "venue-done");
            window.go(base + "/plan");
            audit.says("Somebody watches in the holidays.");
            Looks.well(window, "venue-plan");
            window.go(base + "/publication");
            audit.says("Hand in to Safe venues and Harbour Town");
            Looks.well(window, "venue-check");
            window.press("Hand in");
            assertThat(window.heading()).hasText("Receipt");
            Looks.well(window, "venue-published");
        }
    }

    /** An answer that saves itself, and one by the button. */
    private static void answers(Window window, String base) {
        var standard = new Standard(window, base);
        standard.open("1.1.1");
        Looks.well(window, "venue-standard-1");
        // what looks at a page leaves styles on it, which a swap would copy
        standard.open("1.1.1");
        standard.field("1.1.1", "Yes: Is there a plan of the ways out at each door?").check();
        standard.save("1.1.1").click();
        standard.isComplete("1.1.1");
        LocalDate drill = LocalDate.now().minusDays(3);
        standard.open("1.1.2").field("1.1.2", "Day").fill(Integer.toString(drill.getDayOfMonth()));
        standard.field("1.1.2", "Month").fill(Integer.toString(drill.getMonthValue()));
        standard.field("1.1.2", "Year").fill(Integer.toString(drill.getYear()));
        standard.save("1.1.2").click();
        standard.isComplete("1.1.2");
    }

    private static void confirms(Window window, String base, String ref) {
        window.go(base + "/standards/" + ref.charAt(0) + "?item=" + ref);
        window.choose("I confirm that the evidence for " + ref + " is correct")
                .press("Confirm " + ref);
        assertThat(window.page().locator("#confirm-" + ref.replace('.', '-')))
                .containsText("Confirmed by");
    }
}
