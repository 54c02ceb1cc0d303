package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assay.support.CareHomes;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** The main job without a mouse; where the keys go can always be seen. */
@HouseUnderTest
class KeyboardTest {
    private static final int FAR = 150;

    private final CareHomes homes;
    private final People people;
    private final Chromium chromium;

    KeyboardTest(CareHomes homes, People people, Chromium chromium) {
        this.homes = homes;
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void skipsToTheContent() {
        try (Window window = chromium.window()) {
            window.go("/directory");
            window.page().keyboard().press("Tab");
            assertThat(focused(window)).hasText("Skip to main content");
            assertThat(focused(window)).isInViewport();
            window.page().keyboard().press("Enter");
            assertThat(window.page().locator("#main")).isFocused();
        }
    }

    @Test
    void signsInAnswersConfirmsAndPublishes() {
        var home = homes.home("Larkfield House");
        var id = homes.begin(home);
        homes.save(home.administrator(), id, "1.1.1", "true", 0);
        String assessment = "/assessments/" + id;
        try (Window window = chromium.window()) {
            Page page = window.page();
            signsIn(window, home);

            window.go(assessment + "/standards/1");
            var standard = new Standard(window, assessment);
            goTo(window, standard.item("1.1.2").locator("> summary"));
            page.keyboard().press("Enter");
            goTo(window, standard.answer("1.1.2"));
            page.keyboard().type("Gwen Pritchard");
            goTo(window, standard.save("1.1.2"));
            page.keyboard().press("Enter");
            standard.isSaved("1.1.2", "Gwen Pritchard").isComplete("1.1.2");

            goTo(window, page.getByLabel("I confirm that the evidence for 1.1 is correct"));
            page.keyboard().press("Space");
            goTo(window, window.button("Confirm 1.1"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#confirm-1-1")).containsText("Confirmed by");

            window.go(assessment + "/publication");
            goTo(window, window.button("Publish at Critical Standards Not Met"));
            page.keyboard().press("Enter");
            assertThat(window.heading()).hasText("Critical Standards Not Met");
        }
    }

    private static void signsIn(Window window, CareHomes.Home home) {
        window.go("/sign-in");
        goTo(window, window.page().getByLabel("E-mail address"));
        window.page().keyboard().type(home.person().email());
        goTo(window, window.page().getByLabel("Password"));
        window.page().keyboard().type(People.PASSWORD);
        window.page().keyboard().press("Enter");
        assertThat(window.heading()).containsText("Administrator");
    }

    /** Presses Tab until the keys go there, and looks on the way whether one sees where they go. */
    private static void goTo(Window window, Locator there) {
        there.waitFor();
        for (int steps = 0; steps < FAR; steps++) {
            window.page().keyboard().press("Tab");
            assertThat(isSeen(window)).as("focus on %s", where(window)).isTrue();
            if ((boolean) there.evaluate("e => e === document.activeElement")) return;
        }
        throw new AssertionError("the Tab key does not come to " + there);
    }

    private static Locator focused(Window window) {
        return window.page().locator(":focus");
    }

    private static String where(Window window) {
        return (String)
                window.page().evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
    }

    /** Something is drawn about what has the focus, or about the box that stands for it. */
    private static boolean isSeen(Window window) {
        return (boolean)
                window.page()
                        .evaluate(
                                """
                                () => {
                                  const e = document.activeElement;
                                  const drawn = style => style.boxShadow !== "none"
                                    || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                                  return e === document.body || drawn(getComputedStyle(e))
                                    || e.nextElementSibling !== null && drawn(getComputedStyle(e.nextElementSibling, "::before"));
                                }
                                """);
    }
}
