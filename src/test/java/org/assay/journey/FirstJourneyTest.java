package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.account.Actors;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.PersonId;
import org.assay.organisation.Organisation;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Register;
import org.assay.support.Window;
import org.assay.web.layout.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, from the first visit to the public register. */
@HouseUnderTest
class FirstJourneyTest {
    private static final String PASSWORD = "three odd words";
    private final Chromium chromium;
    private final Register register;
    private final People people;
    private final Filling filling;
    private final Actors actors;
    private final JdbcClient owner;
    private final Clock clock;

    FirstJourneyTest(
            Chromium chromium,
            Register register,
            People people,
            Filling filling,
            Actors actors,
            @Qualifier("owner") JdbcClient owner,
            Clock clock) {
        this.chromium = chromium;
        this.register = register;
        this.people = people;
        this.filling = filling;
        this.actors = actors;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void aCareHomeRegistersAnswersConfirmsPublishesTwiceAndIsFound() {
        Organisation home = register.organisation("THE LARCHES " + UUID.randomUUID());
        String email = "gwen-" + UUID.randomUUID() + "@care.example";
        try (Window window = chromium.window()) {
            registers(window, home, email);
            signsOutAndInAgain(window, email);
            tellsOfTheOrganisation(window);
            String assessment = begins(window);
            answersOneOfEveryType(new Standard(window, assessment));
            confirmsAnAssertion(window, assessment);

            Actor administrator = actor(email, home);
            var id = AssessmentId.of(assessment.replaceAll(".*/", ""));
            filling.answer(administrator, id, Item::critical);
            publishes(window, assessment, "Entry Level");
            filling.answer(administrator, id, Item::mandatory);
            filling.confirm(administrator, id);
            publishes(window, assessment, "Standards Met");

            window.press("Sign out");
            findsBoth(window, home);
        }
    }

    private void registers(Window window, Organisation home, String email) {
        window.go("/");
        window.follow("Register your organisation")
                .fill("Your full name", "Gwen Pritchard")
                .fill("Your e-mail address at work", email)
                .fill("ODS code of your organisation", home.code().toLowerCase())
                .press("Register");
        assertThat(window.heading()).hasText("Look at your e-mail");
        window.go(people.letters(email).getFirst().link());
        window.fill("Password", PASSWORD).press("Register");
        assertThat(window.heading()).containsText("Gwen");
    }

    private static void signsOutAndInAgain(Window window, String email) {
        window.press("Sign out").follow("Sign in");
        window.fill("E-mail address", email).fill("Password", PASSWORD).press("Sign in");
        assertThat(window.heading()).containsText("Gwen");
    }

    private static void tellsOfTheOrganisation(Window window) {
        window.follow("Organisation").follow("Start the profile");
        window.choose("Care Home").press("Continue");
        window.press("Continue");
        window.choose("Do you use NHSmail?", "Yes");
        window.choose("Do you hold a Cyber Essentials Plus certificate?", "No");
        window.press("Continue").press("Accept and submit");
        assertThat(window.page().getByText("Before your assessments open")).isHidden();
    }

    private static String begins(Window window) {
        window.follow("Assessments").press("Begin DSPT 2019–20");
        assertThat(window.page()).hasURL(Pattern.compile(".*/assessments/[0-9a-f-]{36}$"));
        assertThat(window.page().getByText("Publishing today gives Critical Standards Not Met"))
                .isVisible();
        return URI.create(window.page().url()).getPath();
    }

    private void answersOneOfEveryType(Standard standard) {
        ticks(standard);
        types(standard);
        namesDocuments(standard);
    }

    private static void ticks(Standard standard) {
        standard.open("1.1.1")
                .field("1.1.1", "Yes: Is someone responsible for data security?")
                .check();
        standard.isSaved("1.1.1", "Ticked").isComplete("1.1.1");
        standard.open("6.2.8")
                .item("6.2.8")
                .getByLabel("If NHSmail is your only e-mail, choose n/a.")
                .check();
        standard.isSaved("6.2.8", "n/a").isComplete("6.2.8");
    }

    private void types(Standard standard) {
        standard.open("1.1.2").answer("1.1.2").pressSequentially("Gwen Pritchard");
        standard.isSaved("1.1.2", "Gwen Pritchard").isComplete("1.1.2");

        standard.open("3.2.1").answer("3.2.1").fill("91");
        standard.save("3.2.1").click();
        standard.isSaved("3.2.1", "91%");
        assertThat(standard.item("3.2.1")).containsText("95% or more");
        standard.answer("3.2.1").fill("96");
        standard.isSaved("3.2.1", "96%").isComplete("3.2.1");

        standard.open("6.2.2").answer("6.2.2").fill("0");
        standard.comment("6.2.2").fill("Three tablets and the office computer");
        standard.save("6.2.2").click();
        standard.isSaved("6.2.2", "0").isComplete("6.2.2");

        LocalDate updated = LocalDate.now(clock).minusDays(10);
        standard.open("1.2.2").field("1.2.2", "Day").fill("" + updated.getDayOfMonth());
        standard.field("1.2.2", "Month").fill("" + updated.getMonthValue());
        standard.field("1.2.2", "Year").fill("" + updated.getYear());
        standard.save("1.2.2").click();
        standard.isSaved("1.2.2", Say.day(updated)).isComplete("1.2.2");
    }

    private static void namesDocuments(Standard standard) {
        standard.open("1.3.3").field("1.3.3", "Upload a file").setInputFiles(policy());
        standard.button("1.3.3", "Add the document to 1.3.3").click();
        standard.isSaved("1.3.3", "privacy notice").isComplete("1.3.3");

        standard.open("1.3.2")
                .field("1.3.2", "Paste a link")
                .fill("https://larches.example/privacy");
        standard.button("1.3.2", "Add the document to 1.3.2").click();
        standard.isSaved("1.3.2", "https://larches.example/privacy").isComplete("1.3.2");

        standard.open("1.4.1")
                .field("1.4.1", "Say where it is kept")
                .fill("Office, blue cabinet, shelf 2");
        standard.button("1.4.1", "Add the document to 1.4.1").click();
        standard.isSaved("1.4.1", "Office, blue cabinet, shelf 2").isComplete("1.4.1");
    }

    private static void confirmsAnAssertion(Window window, String assessment) {
        window.go(assessment + "/standards/1");
        window.choose("I confirm that the evidence for 1.1 is correct").press("Confirm 1.1");
        assertThat(window.page().locator("#confirm-1-1"))
                .containsText("Confirmed by Gwen Pritchard");
        window.page().locator("#item-1-1-1 > summary").click();
        assertThat(window.page().locator("#item-1-1-1"))
                .containsText("Confirmed, so it cannot be changed.");
    }

    private static void publishes(Window window, String assessment, String level) {
        window.go(assessment);
        window.press("Check before publishing");
        window.press("Publish at " + level);
        assertThat(window.heading()).hasText(level);
        assertThat(window.page().getByRole(AriaRole.STATUS)).containsText("Published.");
    }

    private static void findsBoth(Window window, Organisation home) {
        window.go("/directory");
        window.fill("Name, ODS code or postcode", home.code()).press("Show results");
        assertThat(window.page().getByText("Standards Met, 2019-20")).isVisible();
        window.follow(home.name());
        assertThat(window.heading()).hasText(home.name());
        assertThat(window.page().getByText("Standards Met, 2019-20")).isVisible();
        window.follow("Entry Level, 2019-20");
        assertThat(window.heading()).hasText("Entry Level");
        assertThat(window.page().getByText("This is the public summary.")).isVisible();
    }

    private Actor actor(String email, Organisation home) {
        UUID person =
                owner.sql("select id from account.person where email = ?")
                        .param(email)
                        .query(UUID.class)
                        .single();
        return actors.of(new PersonId(person), home.id()).orElseThrow();
    }

    private static FilePayload policy() {
        return new FilePayload(
                "privacy notice.txt",
                "text/plain",
                "We keep your data safe.".getBytes(StandardCharsets.UTF_8));
    }
}
