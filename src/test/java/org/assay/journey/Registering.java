package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.assay.organisation.Organisation;
import org.assay.support.People;
import org.assay.support.Window;

/** The way of somebody new, from the first visit to an assessment that has begun. */
final class Registering {
    static final String PASSWORD = "three odd words";
    private final Window window;
    private final People people;
    private final Organisation home;
    final String email = "gwen-" + UUID.randomUUID() + "@care.example";

    Registering(Window window, People people, Organisation home) {
        this.window = window;
        this.people = people;
        this.home = home;
    }

    /** By e-mail address and ODS code; the password is set behind the letter's link. */
    Registering registers() {
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
        return this;
    }

    Registering signsOutAndInAgain() {
        window.press("Sign out").follow("Sign in");
        window.fill("E-mail address", email).fill("Password", PASSWORD).press("Sign in");
        assertThat(window.heading()).containsText("Gwen");
        return this;
    }

    Registering tellsOfTheOrganisation() {
        window.follow("Organisation").follow("Start the profile");
        window.choose("Care Home").press("Continue");
        window.press("Continue");
        window.choose("Do you use NHSmail?", "Yes");
        window.choose("Do you hold a Cyber Essentials Plus certificate?", "No");
        window.press("Continue").press("Accept and submit");
        assertThat(window.page().getByText("Before your assessments open")).isHidden();
        return this;
    }

    /** The address of the assessment. */
    String begins() {
        window.follow("Assessments").press("Begin DSPT 2019–20");
        assertThat(window.heading()).containsText("2019-20");
        return URI.create(window.page().url()).getPath();
    }
}
