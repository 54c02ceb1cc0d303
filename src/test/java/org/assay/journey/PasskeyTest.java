package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** A passkey from its making to its end, in a real browser with an authenticator of its own. */
@HouseUnderTest
class PasskeyTest {
    private static final String FACTOR = "/account/second-factor";
    private final People people;
    private final Chromium chromium;

    PasskeyTest(People people, Chromium chromium) {
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void isMadeAskedForAndRemoved() {
        var ada = people.somebody("Ada Byron");
        try (Window window = chromium.windowOfTheSite()) {
            plugIn(window);
            signIn(window, ada);
            window.go(FACTOR);
            Look.well(window);
            ask(window);
            assertThat(window.heading()).hasText("Add a passkey");
            Look.well(window);
            window.press("Make the passkey");
            assertThat(window.heading()).hasText("Your recovery codes");
            window.page().context().clearCookies();

            signIn(window, ada);
            assertThat(window.heading()).hasText("Your passkey");
            Look.well(window);
            window.press("Sign in with a passkey");
            assertThat(window.heading()).hasText("Your organisations");
            window.go(FACTOR);
            assertThat(window.page().locator("table")).containsText("My <telephone>");
            window.page().getByText("Remove a passkey").click();
            Look.well(window);
            window.choose("My <telephone>").press("Remove it with a passkey");
            assertThat(window.page().locator("#remove-password-error"))
                    .containsText("This is not your password");
            Look.well(window);
            window.choose("My <telephone>");
            window.page().locator("#remove-password").fill(People.PASSWORD);
            window.press("Remove it with a passkey");
            assertThat(window.page().locator("[role=status]"))
                    .containsText("Your second factor is off");
        }
    }

    /** The browser itself keeps it from pages of another address, however they got the question. */
    @Test
    void isNotMadeAtAnotherAddress() {
        try (Window window = chromium.window()) {
            plugIn(window);
            signIn(window, people.somebody("Ada Byron"));
            window.go(FACTOR);
            ask(window);
            window.press("Make the passkey");
            assertThat(window.page().locator("[role=alert]")).containsText("Nothing came of it");
            Look.well(window);
        }
    }

    @Test
    void withoutJavaScriptThePageSaysSoAndOffersAnAuthenticator() {
        try (Window window = chromium.withoutJavaScript()) {
            signIn(window, people.somebody("Ada Byron"));
            window.go(FACTOR);
            assertThat(window.page().getByText("A passkey needs JavaScript")).isVisible();
            assertThat(window.button("Add a passkey")).isHidden();
            assertThat(window.button("Set up a second factor")).isVisible();
        }
    }

    private static void ask(Window window) {
        window.fill("Where will it lie?", "My <telephone>");
        window.page().locator("#add-password").fill(People.PASSWORD);
        window.press("Add a passkey");
    }

    /** What a telephone or computer has built in, and somebody before it who agrees. */
    private static void plugIn(Window window) {
        var session = window.page().context().newCDPSession(window.page());
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var with = new JsonObject();
        with.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", with);
    }

    private static void signIn(Window window, Somebody ada) {
        window.go("/sign-in");
        window.fill("E-mail address", ada.email())
                .fill("Password", People.PASSWORD)
                .press("Sign in");
    }
}
