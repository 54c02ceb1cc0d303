package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
        try (Window window = chromium.window()) {
            var gwen = new Registering(window, people, home);
            gwen.registers().signsOutAndInAgain().tellsOfTheOrganisation();
            String assessment = gwen.begins();
            assertThat(window.page().getByText("Publishing today gives Critical Standards Not Met"))
                    .isVisible();
            answersOneOfEveryType(new Standard(window, assessment));
            confirmsAnAssertion(window, assessment);

            Actor administrator = actor(gwen.email, home);
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
