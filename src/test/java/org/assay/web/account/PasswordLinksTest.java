package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class PasswordLinksTest extends Registering {
    PasswordLinksTest(People people) {
        super(people);
    }

    @Test
    void aLinkWorksOnce() {
        String email = known();
        String link = forgotten(email);
        var browser = people.visitor();
        browser.get(link).fill("password", PASSWORD).press("Save the password");
        people.visitor()
                .get(link)
                .hasStatus(410)
                .hasHeading("This link was used already")
                .hasLinkTo("/password/forgotten");
    }

    @Test
    void aLinkEndsAfterAnHour() {
        String link = forgotten(known());
        TestClock.standAt(Instant.now().plus(Duration.ofMinutes(61)));
        people.visitor()
                .get(link)
                .hasStatus(410)
                .hasHeading("This link is too old")
                .hasLinkTo("/password/forgotten");
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        String email = known();
        String older = forgotten(email);
        String newer = forgotten(email);
        people.visitor().get(older).hasStatus(410).hasHeading("This link does not work");
        people.visitor().get(newer).hasHeading("Choose a password");
    }

    @Test
    void aWrongLinkSaysHowToGetARightOne() {
        people.visitor().get("/password/nonsense").hasStatus(410).hasLinkTo("/register");
        people.visitor().get("/invitations/nonsense").hasStatus(410);
        String link = forgotten(known());
        people.visitor().get(link.replace("/password/", "/setup/")).hasStatus(410);
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefusedAndTheLinkStillWorks() {
        String email = known();
        String link = forgotten(email);
        var browser = people.visitor();
        for (String weak :
                new String[] {"short", "aaaaaaaaaaaa", email, "x".repeat(201), "qwertyuiop"}) {
            browser.get(link).fill("password", weak).press("Save the password").hasStatus(422);
        }
        browser.get(link).fill("password", PASSWORD).press("Save the password");
        browser.get("/account").says(email);
    }

    @Test
    void aPasswordFromABreakInElsewhereIsRefusedWhenSomebodyRegisters() {
        var place = people.organisation("Larkfield House");
        String email = someAddress();
        var browser = people.visitor();
        register(browser, "Amara Osei", email, people.code(place));
        String link = people.letters(email).getFirst().link();
        for (String known : new String[] {"1q2w3e4r5t6y", "Metallica#1"})
            assertThat(
                            browser.get(link)
                                    .fill("password", known)
                                    .press("Register")
                                    .hasStatus(422)
                                    .errors())
                    .singleElement()
                    .asString()
                    .contains("known from break-ins elsewhere");
        assertThat(
                        browser.get(link)
                                .fill("password", "Larkfield-4321")
                                .press("Register")
                                .hasStatus(422)
                                .errors())
                .singleElement()
                .asString()
                .contains("too little in it besides your name");
        browser.get(link).fill("password", PASSWORD).press("Register");
        browser.get("/account").says(email);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        var somebody = people.somebody("Ada");
        var thief = people.signIn(somebody);
        var browser = people.visitor();
        browser.get(forgotten(somebody.email()))
                .fill("password", PASSWORD)
                .press("Save the password");
        thief.get("/account").hasHeading("Sign in");
        browser.get("/account").hasHeading("Your account");
    }

    @Test
    void writesToOneAddressOnlySoOften() {
        String email = someAddress();
        var browser = people.visitor();
        for (int i = 0; i < 5; i++) {
            browser.post("/password/forgotten", "email", email).hasStatus(200);
        }
        browser.post("/password/forgotten", "email", email).hasStatus(429).says("Wait 15 minutes");
        assertThat(people.letters(email)).hasSize(5);
    }
}
