package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Role;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Practices.Place;
import org.assay.support.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practice's audit in a browser that runs no script, and what no form would send. */
@HouseUnderTest
class PracticeWithoutJavaScriptTest {
    private final Practices practices;
    private final People people;
    private final Chromium chromium;
    private Place practice;
    private AssessmentId id;
    private String base;

    PracticeWithoutJavaScriptTest(Practices practices, People people, Chromium chromium) {
        this.practices = practices;
        this.people = people;
        this.chromium = chromium;
    }

    @BeforeEach
    void begin() {
        practice = practices.practice("Mill Lane Surgery", practices.group("Larkfield CCG"));
        id = practices.begin(practice, "gp-safeguarding", "2014");
        base = "/assessments/" + id;
    }

    @Test
    void ratesPlansSignsAndHandsIn() {
        practices.answerTheRest(practice.actor(), id);
        try (Window window = chromium.withoutJavaScript()) {
            signsIn(window, practice.person());
            window.page().setViewportSize(390, 900);
            var audit = new Audit(window, base, false);
            audit.rate("1.1", "not_met", "Not met", "");
            Looks.picture(window, "plain-standard");
            audit.judge("1", "fully_met", "We talk every day.", "A partner starts in June.");
            audit.says("The judgement of standard 1 is saved.");
            window.go(base + "/plan?requirement=1.1");
            window.page().getByText("Change what we want to reach").click();
            window.fill("What we want to reach", "Everybody knows whom to ask.").press("Save");
            window.page().locator("#fresh").fill("Name a partner");
            window.press("Add action");
            audit.date("Deadline", "30", "6", "2031").date("By when", "30", "9", "2031");
            window.press("Save 1.1");
            audit.says("Enter the organisation that leads this action.");
            window.fill("Lead organisation", "Mill Lane Surgery").press("Save 1.1");
            audit.says("Action 1.1 is saved.");
            window.page().locator("label[for=rag-green]").click();
            window.fill("Impact", "Staff name the partner.").press("Save rating");
            audit.says("Green needs evidence of its impact");
            Looks.picture(window, "plain-action");
            assertThat(window.page().getByLabel("Impact", exact()))
                    .hasValue("Staff name the partner.");
            window.follow("Remove 1.1 from the plan");
            window.follow("Keep it");
            audit.says("Name a partner");
        }
        try (Window window = chromium.withoutJavaScript()) {
            signsIn(window, people.with(Role.SIGNATORY, practice.id()));
            window.go(base + "/sign-off");
            window.fill("Post held", "Senior partner").fill("Organisation", "Mill Lane Surgery");
            new Audit(window, base, false).date("Date", "9", "1", "2015");
            window.choose("I have read the return, and I sign these words").press("Sign");
            assertThat(window.page().locator("main")).containsText("The declaration is signed.");
        }
        try (Window window = chromium.withoutJavaScript()) {
            signsIn(window, practice.person());
            window.go(base + "/publication");
            window.press("Hand in");
            assertThat(window.heading()).hasText("Receipt");
        }
    }

    @Test
    void refusesARatingOutsideTheScale() {
        try (Window window = chromium.window(people.signIn(practice.person()))) {
            var answer =
                    window.send(
                            base + "/requirements/1.1/rating",
                            Map.of("f-1-1", "splendid", "f-1-1-version", "0", "save", "yes"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(window.page().locator(".govuk-error-summary")).isVisible();
            new Audit(window, base).open("1.1");
            assertThat(window.page().locator("#item-1-1 > summary .as-rag")).hasText("Unanswered");
        }
    }

    @Test
    void handsInToNobodyButThoseWhomTheReturnIsFor() {
        practices.answerTheRest(practice.actor(), id);
        try (Window chair =
                chromium.window(people.signIn(people.with(Role.SIGNATORY, practice.id())))) {
            chair.go(base + "/sign-off");
            chair.fill("Post held", "Partner").fill("Organisation", "Mill Lane Surgery");
            new Audit(chair, base).date("Date", "9", "1", "2015");
            chair.choose("I have read the return, and I sign these words").press("Sign");
        }
        try (Window window = chromium.window(people.signIn(practice.person()))) {
            window.send(base + "/publication", Map.of("token", "crafted", "to", "medway-board"));
            assertThat(window.page().locator(".govuk-error-summary"))
                    .containsText("This return is not for medway-board");
            window.go(base + "/publication");
            assertThat(window.button("Hand in")).isVisible();
        }
    }

    @Test
    void letsNobodySignWithoutTheRight() {
        practices.answerTheRest(practice.actor(), id);
        Map<String, String> signature =
                Map.of(
                        "post_held", "Partner",
                        "organisation", "Mill Lane Surgery",
                        "signed_on-day", "9",
                        "signed_on-month", "1",
                        "signed_on-year", "2015",
                        "agreed", "yes");
        try (Window member =
                chromium.window(people.signIn(people.with(Role.MEMBER, practice.id())))) {
            assertThat(member.send(base + "/sign-off", signature).status()).isEqualTo(403);
        }
        try (Window manager = chromium.window(people.signIn(practice.person()))) {
            assertThat(manager.send(base + "/sign-off", signature).status()).isEqualTo(422);
            assertThat(manager.page().locator(".govuk-error-summary"))
                    .containsText("An Administrator signs only when named");
            manager.go(base + "/sign-off");
            assertThat(manager.page().locator("main"))
                    .not()
                    .containsText("Signed by Administrator");
        }
    }

    private static void signsIn(Window window, People.Somebody person) {
        window.go("/sign-in");
        window.fill("E-mail address", person.email())
                .fill("Password", People.PASSWORD)
                .press("Sign in");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
