package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.organisation.Organisation;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Register;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** The main job without a mouse; where the keys go can always be seen. */
@HouseUnderTest
class KeyboardTest {
    private static final int FAR = 150;
    private static final String PASSWORD = "three odd words";

    private final Register register;
    private final People people;
    private final Chromium chromium;

    KeyboardTest(Register register, People people, Chromium chromium) {
        this.register = register;
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
    void registersAnswersConfirmsAndPublishes() {
        Organisation home = register.organisation("LARKFIELD HOUSE " + UUID.randomUUID());
        String email = "gwen-" + UUID.randomUUID() + "@care.example";
        try (Window window = chromium.window()) {
            registers(window, home, email);
            signsOutAndInAgain(window, email);
            tellsOfTheOrganisation(window);
            follows(window, "Assessments");
            presses(window, "Begin DSPT 2019–20");
            assertThat(window.page()).hasURL(Pattern.compile(".*/assessments/[0-9a-f-]{36}$"));
            String assessment = URI.create(window.page().url()).getPath();
            answers(window, assessment);
            confirmsAndPublishes(window, assessment);
        }
    }

    private void registers(Window window, Organisation home, String email) {
        window.go("/");
        follows(window, "Register your organisation");
        types(window, "Your full name", "Gwen Pritchard");
        types(window, "Your e-mail address at work", email);
        types(window, "ODS code of your organisation", home.code());
        presses(window, "Register");
        assertThat(window.heading()).hasText("Look at your e-mail");
        window.go(people.letters(email).getFirst().link());
        types(window, "Password", PASSWORD);
        presses(window, "Register");
        assertThat(window.heading()).containsText("Gwen");
    }

    private static void signsOutAndInAgain(Window window, String email) {
        presses(window, "Sign out");
        follows(window, "Sign in");
        types(window, "E-mail address", email);
        types(window, "Password", PASSWORD);
        window.page().keyboard().press("Enter");
        assertThat(window.heading()).containsText("Gwen");
    }

    private static void tellsOfTheOrganisation(Window window) {
        follows(window, "Organisation");
        follows(window, "Start the profile");
        chooses(window, window.page().locator("form"), "Care Home");
        presses(window, "Continue");
        assertThat(window.heading()).hasText("Who holds these roles?");
        presses(window, "Continue");
        chooses(window, group(window, "Do you use NHSmail?"), "Yes");
        chooses(window, group(window, "Do you hold a Cyber Essentials Plus certificate?"), "No");
        presses(window, "Continue");
        presses(window, "Accept and submit");
        assertThat(window.page().getByText("Before your assessments open")).isHidden();
    }

    private static void answers(Window window, String assessment) {
        Page page = window.page();
        window.go(assessment + "/standards/1");
        var standard = new Standard(window, assessment);
        goTo(window, standard.item("1.1.1").locator("> summary"));
        page.keyboard().press("Enter");
        goTo(window, standard.field("1.1.1", "Yes: Is someone responsible for data security?"));
        page.keyboard().press("Space");
        standard.isSaved("1.1.1", "Ticked").isComplete("1.1.1");
        goTo(window, standard.item("1.1.2").locator("> summary"));
        page.keyboard().press("Enter");
        goTo(window, standard.answer("1.1.2"));
        page.keyboard().type("Gwen Pritchard");
        goTo(window, standard.save("1.1.2"));
        page.keyboard().press("Enter");
        standard.isSaved("1.1.2", "Gwen Pritchard").isComplete("1.1.2");
    }

    private static void confirmsAndPublishes(Window window, String assessment) {
        Page page = window.page();
        goTo(window, page.getByLabel("I confirm that the evidence for 1.1 is correct"));
        page.keyboard().press("Space");
        presses(window, "Confirm 1.1");
        assertThat(page.locator("#confirm-1-1")).containsText("Confirmed by");
        window.go(assessment + "/publication");
        presses(window, "Publish at Critical Standards Not Met");
        assertThat(window.heading()).hasText("Critical Standards Not Met");
    }

    private static void follows(Window window, String link) {
        enters(
                window,
                window.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(link).setExact(true))
                        .first());
    }

    private static void presses(Window window, String button) {
        enters(window, window.button(button));
    }

    private static void enters(Window window, Locator there) {
        goTo(window, there);
        window.page().keyboard().press("Enter");
    }

    private static void types(Window window, String label, String text) {
        goTo(window, window.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
        window.page().keyboard().type(text);
    }

    private static Locator group(Window window, String question) {
        return window.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question));
    }

    /** Of radios the Tab key knows one stop; arrows go on from there, and choose. */
    private static void chooses(Window window, Locator group, String label) {
        Locator choice = group.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        goTo(window, group.getByRole(AriaRole.RADIO).first());
        window.page().keyboard().press("Space");
        for (int steps = 0; steps < FAR && !choice.isChecked(); steps++)
            window.page().keyboard().press("ArrowDown");
        assertThat(choice).isChecked();
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
