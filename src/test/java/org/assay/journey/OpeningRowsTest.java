package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.assay.assessment.AssessmentId;
import org.assay.evidence.Documents;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists documents or people comes once somebody opens it, with JavaScript or by its link. */
@HouseUnderTest
class OpeningRowsTest {
    private final CareHomes homes;
    private final People people;
    private final Documents documents;
    private final Chromium chromium;
    private Home home;
    private AssessmentId assessment;

    OpeningRowsTest(CareHomes homes, People people, Documents documents, Chromium chromium) {
        this.homes = homes;
        this.people = people;
        this.documents = documents;
        this.chromium = chromium;
    }

    @BeforeEach
    void aHomeWithAPolicy() {
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
        Scope.of(home.administrator())
                .run(() ->
                        documents.place(
                                home.administrator(),
                                home.id(),
                                "Privacy policy",
                                "Office, blue cabinet"));
    }

    @Test
    void opensInItsPlaceAndSavesThere() {
        try (Window window = chromium.window(people.signIn(home.person()))) {
            window.go("/assessments/" + assessment + "/standards/1");
            var standard = new Standard(window, "/assessments/" + assessment);
            assertThat(standard.page().getByText("Privacy policy")).hasCount(0);
            standard.item("1.3.2").locator("summary").first().click();
            standard.item("1.3.2").getByLabel("Privacy policy").check();
            standard.isSaved("1.3.2", "Privacy policy");
        }
    }

    @Test
    void ownersAreChosenInTheirPlace() {
        try (Window window = chromium.window(people.signIn(home.person()))) {
            window.go("/assessments/" + assessment + "/standards/1");
            window.page().locator("#own-1-1 summary").click();
            window.page()
                    .getByLabel("Owner of 1.1")
                    .selectOption(new SelectOption().setLabel(home.administrator().name()));
            window.press("Set the owner");
            assertThat(window.page().locator("#requirement-1-1"))
                    .containsText("Owner: " + home.administrator().name());
        }
    }

    @Test
    void opensByALinkWithoutJavaScript() {
        try (Window window = chromium.withoutJavaScript()) {
            window.go("/sign-in");
            window.fill("E-mail address", home.person().email())
                    .fill("Password", People.PASSWORD)
                    .press("Sign in");
            window.go("/assessments/" + assessment + "/standards/1");
            var standard = new Standard(window, "/assessments/" + assessment);
            standard.item("1.3.2").locator("summary").first().click();
            window.follow("Choose or add a document for 1.3.2");
            standard.item("1.3.2").getByLabel("Privacy policy").check();
            standard.save("1.3.2").click();
            assertThat(window.page().locator("#answer-1-3-2")).containsText("Privacy policy");
        }
    }
}
