package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assay.organisation.Organisation;
import org.assay.support.CareHomes;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Register;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** The main job in a browser that runs no script. */
@HouseUnderTest
class WithoutJavaScriptTest {
    private final CareHomes homes;
    private final Register register;
    private final People people;
    private final Chromium chromium;

    WithoutJavaScriptTest(CareHomes homes, Register register, People people, Chromium chromium) {
        this.homes = homes;
        this.register = register;
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void registersAnswersConfirmsAndPublishes() {
        Organisation home = register.organisation("LARKFIELD HOUSE " + UUID.randomUUID());
        try (Window window = chromium.withoutJavaScript()) {
            String assessment =
                    new Registering(window, people, home)
                            .registers()
                            .signsOutAndInAgain()
                            .tellsOfTheOrganisation()
                            .begins();
            var standard = new Standard(window, assessment);
            standard.open("1.1.1")
                    .field("1.1.1", "Yes: Is someone responsible for data security?")
                    .check();
            saves(standard, "1.1.1");
            standard.open("1.1.2").answer("1.1.2").fill("Gwen Pritchard");
            saves(standard, "1.1.2");
            isToldOfAWrongDate(standard);
            standard.open("1.3.3")
                    .field("1.3.3", "Upload a file")
                    .setInputFiles(
                            new FilePayload(
                                    "notice.txt",
                                    "text/plain",
                                    "We keep it safe.".getBytes(StandardCharsets.UTF_8)));
            standard.button("1.3.3", "Add the document to 1.3.3").click();
            assertThat(notice(window)).containsText("answers 1.3.3");

            window.go(assessment + "/standards/1");
            window.choose("I confirm that the evidence for 1.1 is correct").press("Confirm 1.1");
            assertThat(window.page().locator("#confirm-1-1")).containsText("Confirmed by");
            window.go(assessment + "/publication");
            window.press("Publish at Critical Standards Not Met");
            assertThat(notice(window)).containsText("Published.");
        }
    }

    @Test
    void isLedToBothTextsOfAConflict() {
        var home = homes.home("Larkfield House");
        var id = homes.begin(home);
        try (Window window = chromium.withoutJavaScript()) {
            signsIn(window, home);
            var standard = new Standard(window, "/assessments/" + id).open("1.1.2");
            homes.save(home.administrator(), id, "1.1.2", "Written meanwhile", 0);
            standard.answer("1.1.2").fill("Typed over it");
            standard.save("1.1.2").click();
            assertThat(window.page().locator(".as-versus")).containsText("Written meanwhile");
            window.press("Keep my answer");
            assertThat(standard.answer("1.1.2")).hasValue("Typed over it");
        }
    }

    private static void signsIn(Window window, CareHomes.Home home) {
        window.go("/sign-in");
        window.fill("E-mail address", home.person().email())
                .fill("Password", People.PASSWORD)
                .press("Sign in");
    }

    private static void isToldOfAWrongDate(Standard standard) {
        standard.open("1.2.2").field("1.2.2", "Day").fill("31");
        standard.field("1.2.2", "Month").fill("2");
        standard.field("1.2.2", "Year").fill("2019");
        standard.save("1.2.2").click();
        var mistake = standard.page().locator(".govuk-error-summary__list a");
        assertThat(mistake)
                .hasText("1.2.2: 31 February 2019 does not exist: February 2019 has 28 days.");
        assertThat(standard.page().locator(mistake.getAttribute("href"))).hasValue("31");
        standard.field("1.2.2", "Day").fill("28");
        saves(standard, "1.2.2");
    }

    private static void saves(Standard standard, String ref) {
        standard.save(ref).click();
        assertThat(standard.page().getByRole(AriaRole.STATUS).first()).hasText(ref + " is saved.");
    }

    private static Locator notice(Window window) {
        return window.page().locator(".govuk-inset-text[role=status]");
    }
}
