package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class NewEmailTest {
    private final People people;
    private final JdbcClient owner;
    private final String wanted = "moved-" + UUID.randomUUID() + "@care.example";

    NewEmailTest(People people, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.owner = owner;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void theNewAddressCountsOnceItsLinkIsFollowedAndTheOldOneUntilThen() {
        Somebody ada = people.somebody("Ada");
        Browser browser = people.signIn(ada);
        ask(browser, wanted)
                .says("We have sent a letter to " + wanted)
                .says("sign in as " + ada.email());
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("Your e-mail address is to be changed");
        people.signIn(ada);

        String link = people.letters(wanted).getFirst().link();
        Browser elsewhere = people.visitor();
        elsewhere.get(link).hasHeading("Confirm your new e-mail address").says(ada.email());
        browser.get("/account").says("sign in as " + ada.email());
        elsewhere.get(link).press("Confirm the new address").says("you sign in as " + wanted);
        browser.get("/account").says("You sign in as " + wanted);
        people.signIn(new Somebody(ada.id(), ada.name(), wanted));
        assertThat(signIn(ada.email()).errors()).isNotEmpty();
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("Your e-mail address was changed");
        assertThat(
                        owner.sql(
                                        "select count(*) from trail.link where what = 'email.changed' and person = ?")
                                .param(ada.id().value())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void aLinkWorksOnceWithinTheHourAndOnlyTheNewest() {
        Browser browser = people.signIn(people.somebody("Ada"));
        ask(browser, "first-" + wanted);
        String first = people.letters("first-" + wanted).getFirst().link();
        ask(browser, wanted);
        String second = people.letters(wanted).getFirst().link();
        browser.get(first).hasStatus(410).hasHeading("This link does not work");
        Page open = browser.get(second);
        TestClock.standAt(Instant.now().plus(Duration.ofMinutes(61)));
        browser.get(second).hasStatus(410).hasHeading("This link is too old");
        open.press("Confirm the new address").hasStatus(410);
        TestClock.reset();
        open.press("Confirm the new address").hasStatus(200);
        browser.get(second).hasStatus(410).hasHeading("This link was used already");
        browser.get("/password/" + second.substring("/email/".length())).hasStatus(410);
        browser.get("/email/" + "x".repeat(500)).hasStatus(410);
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsTaken() {
        Somebody taken = people.somebody("Grace");
        Somebody ada = people.somebody("Ada");
        Browser browser = people.signIn(ada);
        String free = ask(browser, wanted).text().replace(wanted, "IT");
        String used = ask(browser, taken.email().toUpperCase()).text();
        assertThat(used.replace(taken.email().toUpperCase(), "IT")).isEqualTo(free);
        assertThat(people.letters(ada.email())).hasSize(2);
        assertThat(people.letters(taken.email()).getFirst())
                .returns("This e-mail address has an account already", People.Note::subject)
                .matches(note -> !note.text().contains("/email/"));
        people.signIn(taken);
        browser.get("/account").says("You sign in as " + ada.email());
    }

    @Test
    void anAddressThatSomebodyTookMeanwhileIsNotTakenOver() {
        Browser ada = people.signIn(people.somebody("Ada"));
        Browser grace = people.signIn(people.somebody("Grace"));
        ask(ada, wanted);
        String adas = people.letters(wanted).getFirst().link();
        ask(grace, wanted);
        grace.get(people.letters(wanted).getFirst().link()).press("Confirm the new address");
        ada.get(adas).press("Confirm the new address").hasStatus(410);
        grace.get("/account").says("You sign in as " + wanted);
        ada.get("/account").doesNotSay(wanted);
    }

    @Test
    void aLinkForThePasswordThatWentToTheOldAddressEndsWithIt() {
        Somebody ada = people.somebody("Ada");
        people.visitor().post("/password/forgotten", "email", ada.email());
        String old = people.letters(ada.email()).getFirst().link();
        Browser browser = people.signIn(ada);
        ask(browser, wanted);
        browser.get(people.letters(wanted).getFirst().link()).press("Confirm the new address");
        people.visitor().get(old).hasStatus(410);
    }

    @Test
    void aNewPasswordStopsAnAddressThatSomebodyElseAskedFor() {
        Somebody ada = people.somebody("Ada");
        Browser intruder = people.signIn(ada);
        ask(intruder, wanted);
        String link = people.letters(wanted).getFirst().link();
        Page open = people.visitor().get(link).hasHeading("Confirm your new e-mail address");
        people.visitor().post("/password/forgotten", "email", ada.email());
        Browser back = people.visitor();
        back.get(people.letters(ada.email()).getFirst().link())
                .fill("password", "three odd words")
                .press("Save the password");
        people.visitor().get(link).hasStatus(410);
        open.press("Confirm the new address").hasStatus(410);
        back.get("/account").says("You sign in as " + ada.email());

        String second = "second-" + wanted;
        back.get("/account")
                .fill("email", second)
                .fill("email-password", "three odd words")
                .press("Change the e-mail address");
        back.get("/account")
                .fill("current", "three odd words")
                .fill("wanted", People.PASSWORD)
                .press("Change the password");
        people.visitor().get(people.letters(second).getFirst().link()).hasStatus(410);
        back.get("/account").says("You sign in as " + ada.email());
    }

    @Test
    void theLetterAboutANewPasswordNamesTheKeysThatStillWork() {
        Somebody ada = people.somebody("Ada");
        Browser browser = people.signIn(ada);
        browser.post("/account/keys", "name", "Night sync", "rights", "OWN_ACCOUNT", "life", "30");
        browser.post("/account/keys", "name", "Old sync", "rights", "OWN_ACCOUNT", "life", "30");
        browser.get("/account/keys").press("End the key Old sync");
        people.visitor().post("/password/forgotten", "email", ada.email());
        people.visitor()
                .get(people.letters(ada.email()).getFirst().link())
                .fill("password", "three odd words")
                .press("Save the password");
        assertThat(people.letters(ada.email()).getFirst())
                .returns("Your password was changed", People.Note::subject)
                .extracting(People.Note::text)
                .asString()
                .contains("- Night sync (assay_", "/account/keys")
                .doesNotContain("Old sync");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        Somebody ada = people.somebody("Ada");
        Browser browser = people.signIn(ada);
        assertThat(ask(browser, "no address").hasStatus(422).errors())
                .containsExactly("Enter an e-mail address like name@example.org.");
        assertThat(ask(browser, ada.email()).hasStatus(422).errors())
                .containsExactly("You sign in with this e-mail address already.");
        Page refused = browser.post("/account/email", "email", wanted, "email-password", "not it");
        assertThat(refused.hasStatus(422).errors())
                .containsExactly("This is not your password. Type it again.");
        assertThat(refused.value("email")).isEqualTo(wanted);
        assertThat(people.letters(wanted)).isEmpty();
        for (int n = 0; n < 6; n++) refused = ask(browser, wanted);
        refused.hasStatus(429).says("There were too many attempts");
    }

    private Page ask(Browser browser, String email) {
        return browser.get("/account")
                .fill("email", email)
                .fill("email-password", People.PASSWORD)
                .press("Change the e-mail address");
    }

    private Page signIn(String email) {
        return people.visitor().post("/sign-in", "email", email, "password", People.PASSWORD);
    }
}
