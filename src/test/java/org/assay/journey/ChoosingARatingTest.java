package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** Choosing a rating in a browser: its fields come at once, and nothing is saved before Save. */
@HouseUnderTest
class ChoosingARatingTest {
    private final TownClubs clubs;
    private final People people;
    private final Chromium chromium;

    ChoosingARatingTest(TownClubs clubs, People people, Chromium chromium) {
        this.clubs = clubs;
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void showsWhatTheRatingAsksAndKeepsWhatIsTyped() {
        TownClubs.Club club = clubs.club("Upton Club");
        try (Window window = chromium.window(people.signIn(club.person()))) {
            Page page = window.page();
            window.go(club.base() + "/standards/1?item=1.1");
            assertThat(page.locator("[name=a-lead]")).hasCount(0);

            page.locator("label[for=f-1-1-partly_met]").click();
            page.locator("[name=f-1-1-evidence]").fill("The name hangs on the door.");
            page.locator("[name=a-lead]").fill("Una Chair");

            page.locator("label[for=f-1-1-fully_met]").click();
            assertThat(page.locator("[name=a-lead]")).hasCount(0);
            assertThat(page.locator("[name=f-1-1-evidence]"))
                    .hasValue("The name hangs on the door.");

            window.press("Save and go to 1.2");
            assertThat(page.locator(".as-save")).hasText("1.1 is saved.");
            assertThat(page.locator("#item-1-1 > summary .as-rag")).hasText("Fully met");
            assertThat(page.locator("#item-1-2")).hasAttribute("open", "");
        }
    }
}
