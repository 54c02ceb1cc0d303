package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assay.support.Authenticator;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second factor from its picture to the day on which it is asked for, in a real browser. */
@HouseUnderTest
class SecondFactorTest {
    private final People people;
    private final Chromium chromium;
    private final JdbcClient owner;

    SecondFactorTest(People people, Chromium chromium, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.chromium = chromium;
        this.owner = owner;
    }

    @Test
    void isSetUpAndAskedFor() {
        try (Window window = chromium.window()) {
            goesThrough(window, people.somebody("Ada Byron"));
        }
    }

    @Test
    void isSetUpAndAskedForWithoutJavaScript() {
        try (Window window = chromium.withoutJavaScript()) {
            goesThrough(window, people.somebody("Ada Byron"));
        }
    }

    private void goesThrough(Window window, Somebody ada) {
        signIn(window, ada);
        window.go("/account/second-factor");
        Look.well(window);
        window.page().locator("#password").fill(People.PASSWORD);
        window.press("Set up a second factor");
        assertThat(window.heading()).hasText("Set up your second factor");
        Look.well(window);
        assertThat(window.page().locator("svg.as-qr-code")).isVisible();
        var mine = new Authenticator(window.page().locator("main code").textContent());
        window.fill("The six digits that it shows now", "12 34 56")
                .press("Turn the second factor on");
        assertThat(window.page().locator("#code-error")).containsText("not the code");
        Look.well(window);
        window.fill("The six digits that it shows now", mine.code(-1))
                .press("Turn the second factor on");
        assertThat(window.heading()).hasText("Your recovery codes");
        assertThat(window.page().locator("main li code")).hasCount(10);
        Look.well(window);
        window.page().context().clearCookies();

        signIn(window, ada);
        assertThat(window.heading()).hasText("Your code");
        Look.well(window);
        window.fill("Code of your authenticator", mine.code(0)).press("Sign in");
        assertThat(window.heading()).hasText("Your organisations");
        window.go("/account/second-factor");
        assertThat(window.page().locator("main")).containsText("You have 10 recovery codes left.");
        Look.well(window);
        window.go("/account/sessions");
        assertThat(window.page().locator("main")).containsText("Chrome on Linux");
        Look.well(window);
        isAskedAgain(window, ada);
    }

    private void isAskedAgain(Window window, Somebody ada) {
        owner.sql(
                        "update platform.session set creation_time = creation_time - 660000 where principal_name = ?")
                .param(ada.id().toString())
                .update();
        window.go("/account/keys");
        window.fill("What is it for?", "Our <rota> & \"more\"");
        window.page().locator("[name=rights]").first().check();
        window.press("Make the key");
        assertThat(window.heading()).hasText("Your password again");
        Look.well(window);
        window.fill("Your password", People.PASSWORD).press("Go on");
        assertThat(window.heading()).hasText("Your API keys");
        assertThat(window.page().locator("main")).containsText("Our <rota> & \"more\"");
    }

    private static void signIn(Window window, Somebody ada) {
        window.go("/sign-in");
        window.fill("E-mail address", ada.email())
                .fill("Password", People.PASSWORD)
                .press("Sign in");
    }
}
