package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.account.Actors;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HouseUnderTest
class AccountPageTest {
    private final People people;
    private final Actors actors;

    AccountPageTest(People people, Actors actors) {
        this.people = people;
        this.actors = actors;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aNameIsSavedAsItWasTyped() {
        var browser = people.signIn(people.somebody("Ada"));
        browser.get("/account")
                .fill("name", " Ada <O’Byron> ")
                .press("Save the name")
                .hasStatus(422);
        browser.get("/account")
                .fill("name", "Ada O’Byron-Şahin 🙂")
                .press("Save the name")
                .says("Your name was saved.");
        browser.get("/account").says("Ada O’Byron-Şahin 🙂");
    }

    @Test
    void aPasswordChangesOnlyWithTheOldOneAndEndsOtherSessions() {
        var ada = people.somebody("Ada");
        var elsewhere = people.signIn(ada);
        var browser = people.signIn(ada);
        String before = browser.cookies().toString();
        browser.get("/account")
                .fill("current", "wrong")
                .fill("wanted", "three odd words")
                .press("Change the password")
                .hasStatus(422)
                .says("This is not your password now");
        browser.get("/account")
                .fill("current", People.PASSWORD)
                .fill("wanted", "three odd words")
                .press("Change the password")
                .says("you were signed out everywhere else");
        assertThat(browser.cookies().toString()).isNotEqualTo(before);
        elsewhere.get("/account").hasHeading("Sign in");
        browser.get("/account").hasHeading("Your account");
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("Your password was changed");
    }

    @Test
    void aPasswordFromABreakInElsewhereOrAboutOneselfIsRefused() {
        var place = people.organisation("Larkfield House");
        var ada = people.with(Role.MEMBER, place);
        var browser = people.signIn(ada);
        for (String weak : new String[] {"qwertyuiop", "Sunshine2024", "larkfield123", ada.email()})
            browser.post("/account/password", "current", People.PASSWORD, "wanted", weak)
                    .hasStatus(422)
                    .says("Three words that do not belong together are good.");
        people.signIn(ada).get("/account").hasHeading("Your account");
    }

    @Test
    void aPasswordMayBeLongCountsToTheLetterAndStaysValidForYears() {
        var ada = people.somebody("Ada");
        String exact = "  " + "Ünd a Llama 🙂 ".repeat(8);
        people.signIn(ada)
                .post("/account/password", "current", People.PASSWORD, "wanted", exact)
                .says("Your password was changed");
        for (String near :
                new String[] {
                    exact.strip(), exact.toLowerCase(Locale.ROOT), exact.substring(0, 72)
                })
            people.visitor()
                    .post("/sign-in", "email", ada.email(), "password", near)
                    .hasStatus(422);
        TestClock.standAt(Instant.now().plus(Duration.ofDays(1000)));
        var browser = people.visitor();
        browser.post("/sign-in", "email", ada.email(), "password", exact).hasStatus(200);
        browser.get("/account").hasHeading("Your account");
    }

    @Test
    void aKeyIsShownOnceAndActsWithItsRightsInAllOrganisations() {
        var first = people.organisation("Larkfield House");
        var second = people.organisation("Larks Homecare");
        var ada = people.with(Role.MEMBER, first);
        people.join(ada, second, Role.AUDITOR);
        var browser = people.signIn(ada);
        browser.get("/memberships").press("Work here: Larkfield House");
        var page =
                browser.post("/account/keys", "name", "Our rota", "rights", "VIEW", "life", "30")
                        .says("Copy your key now");
        String secret = page.document().select("code").text();
        assertThat(secret).startsWith("assay_").hasSize(49);
        browser.get("/account/keys").doesNotSay(secret).says("Our rota").says("Never");

        var actor = actors.byKey(secret).orElseThrow();
        assertThat(actor.person()).isEqualTo(ada.id());
        assertThat(actor.may(Right.VIEW, first)).isTrue();
        assertThat(actor.may(Right.VIEW, second)).isTrue();
        assertThat(actor.may(Right.ANSWER, first)).isFalse();
        browser.get("/account/keys").doesNotSay("Never");

        TestClock.standAt(Instant.now().plus(Duration.ofDays(31)));
        assertThat(actors.byKey(secret)).isEmpty();
        TestClock.reset();
        browser.get("/account/keys").press("End the key Our rota").says("no longer works");
        assertThat(actors.byKey(secret)).isEmpty();
        assertThat(actors.byKey(secret + "x")).isEmpty();
        assertThat(actors.byKey("assay_")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR, VIEW OWN_ACCOUNT",
        "SIGNATORY, VIEW SIGN OWN_ACCOUNT",
        "RECIPIENT, PUBLISH_OVERLAYS SEE_RETURNS OPEN_ROUNDS SEE_PROGRESS REQUEST_EVIDENCE OWN_ACCOUNT"
    })
    void aKeyIsOfferedWhatTheRoleMayDoAndNothingElse(Role role, String rights) {
        var browser = people.signIn(role, people.organisation("Larkfield House"));
        String[] each = rights.split(" ");
        assertThat(
                        browser.get("/account/keys")
                                .document()
                                .select("[name=rights]")
                                .eachAttr("value"))
                .containsExactly(each);
        var form = new ArrayList<String>(List.of("name", "All of it", "life", "30"));
        for (String right : each) form.addAll(List.of("rights", right));
        browser.post("/account/keys", form.toArray(String[]::new)).says("Copy your key now");
    }

    @Test
    void aKeyNeverMayMoreThanItsMaker() {
        var browser = people.signIn(Role.AUDITOR, people.organisation("Larkfield House"));
        assertThat(
                        browser.post("/account/keys", "name", "More", "rights", "PUBLISH")
                                .hasStatus(422)
                                .errors())
                .containsExactly("A key cannot do what you may not do yourself.");
        assertThat(browser.post("/account/keys", "name", "None").errors())
                .containsExactly("Choose at least one thing that the key may do.");
    }

    @Test
    void somebodyElsesKeyIsNotThere() {
        var place = people.organisation("Larkfield House");
        var owner = people.signIn(Role.MEMBER, place);
        owner.post("/account/keys", "name", "Mine", "rights", "VIEW");
        String end =
                owner.get("/account/keys").document().select("form[action$=/end]").attr("action");
        people.signIn(Role.ADMINISTRATOR, place).post(end).hasStatus(404);
        var operator = people.signIn(people.operator("Olive"));
        operator.get("/service/keys").says("Mine");
        operator.post(end.replace("/account", "/service")).says("The key no longer works.");
        owner.get("/account/keys").says("Ended on");
    }
}
