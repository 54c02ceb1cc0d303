package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assay.support.Authenticator;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorTest {
    private static final String FACTOR = "/account/second-factor";
    private final People people;
    private final JdbcClient owner;

    SecondFactorTest(People people, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.owner = owner;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void isSetUpWithThePasswordAndAFirstCodeAndAskedForFromThenOn(CapturedOutput log) {
        var ada = people.somebody("Ada");
        var elsewhere = people.signIn(ada);
        var browser = people.signIn(ada);
        browser.get("/account").says("Your password alone signs you in");
        browser.post(FACTOR, "password", "a wrong guess").hasStatus(422).says("not your password");
        Page offered = browser.post(FACTOR, "password", People.PASSWORD).hasStatus(200);
        assertThat(offered.document().select("svg.as-qr-code path").attr("d")).startsWith("M4 4h7");
        String secret = offered.document().expectFirst("code").text();
        var mine = new Authenticator(secret);
        Page again =
                browser.post(FACTOR + "/confirmation", "code", "000000")
                        .hasStatus(422)
                        .says("not the code that your authenticator shows");
        assertThat(again.document().expectFirst("code").text()).isEqualTo(secret);
        Page codes =
                browser.post(FACTOR + "/confirmation", "code", mine.code(-1))
                        .hasHeading("Your recovery codes");
        assertThat(codes.document().select("li code").eachText()).hasSize(10);
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("A second factor was set up");
        elsewhere.get("/account").hasHeading("Sign in");
        browser.get(FACTOR).doesNotSay(secret).says("You have 10 recovery codes left.");

        var later = withPassword(ada);
        later.get("/account").hasHeading("Sign in");
        later = withPassword(ada);
        Page asks = later.get("/sign-in/code").hasHeading("Your code");
        assertThat(asks.document().expectFirst("#code").attr("autocomplete"))
                .isEqualTo("one-time-code");
        String code = mine.code(0);
        enter(later, code.substring(0, 3) + " " + code.substring(3)).hasStatus(200);
        later.get("/account").hasHeading("Your account").says("with your password and a code");
        assertThat(log)
                .contains("code asked from")
                .contains("with a second factor: person " + ada.id())
                .doesNotContain(secret, secret.replace(" ", ""));
    }

    @Test
    void aCodeCountsOnceAlsoWhenManyComeAtOnce() {
        var ada = people.somebody("Ada");
        var mine = Authenticator.setUp(people.signIn(ada));
        var browsers = List.of(withPassword(ada), withPassword(ada), withPassword(ada));
        String code = mine.code(0);
        var statuses = new ConcurrentLinkedQueue<Integer>();
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Browser each : browsers)
                runners.submit(() -> statuses.add(enter(each, code).status()));
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 422, 422);
        enter(withPassword(ada), code).hasStatus(422).says("each works once");
        enter(withPassword(ada), mine.code(-1)).hasStatus(422);
        enter(withPassword(ada), mine.code(1)).hasStatus(200);
    }

    @Test
    void aRecoveryCodeSignsInOnceAndItsOwnerIsTold() {
        var ada = people.somebody("Ada");
        String recovery = recoveryCodes(ada).getFirst();
        enter(withPassword(ada), recovery.toLowerCase()).hasStatus(200);
        var letter =
                people.letters(ada.email()).stream()
                        .filter(one -> one.subject().equals("A recovery code was used"))
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.text()).contains("9 still work.").doesNotContain(recovery);
        enter(withPassword(ada), recovery).hasStatus(422);
        assertThat(history(ada)).contains("factor.added", "factor.recovery-code-used");
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOld() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        var mine = Authenticator.setUp(browser);
        browser.post(FACTOR + "/recovery-codes", "codes-password", "no", "codes-code", mine.code(0))
                .hasStatus(422);
        browser.post(
                        FACTOR + "/recovery-codes",
                        "codes-password",
                        People.PASSWORD,
                        "codes-code",
                        "000000")
                .hasStatus(422)
                .says("This code does not count");
        Page codes =
                browser.post(
                                FACTOR + "/recovery-codes",
                                "codes-password",
                                People.PASSWORD,
                                "codes-code",
                                mine.code(0))
                        .hasStatus(200);
        assertThat(codes.document().select("li code")).hasSize(10);
        browser.get("/account").hasHeading("Your account");
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("You have new recovery codes");
        enter(withPassword(ada), codes.document().expectFirst("li code").text()).hasStatus(200);
    }

    @Test
    void nothingIsKeptFromWhichACodeCouldBeMade() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        Page offered = browser.post(FACTOR, "password", People.PASSWORD);
        String secret = offered.document().expectFirst("code").text().replace(" ", "");
        browser.post(FACTOR + "/confirmation", "code", new Authenticator(secret).code(-1));
        byte[] kept =
                owner.sql("select secret from account.authenticator where person_id = ?")
                        .param(ada.id().value())
                        .query(byte[].class)
                        .single();
        assertThat(kept).hasSize(12 + 20 + 16);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(
                        owner.sql(
                                        "select octet_length(hash) from account.recovery_code where person_id = ?")
                                .param(ada.id().value())
                                .query(Integer.class)
                                .list())
                .hasSize(10)
                .containsOnly(32);
    }

    @Test
    void aNewPasswordByLinkDoesNotPassItBy() {
        var ada = people.somebody("Ada");
        var mine = Authenticator.setUp(people.signIn(ada));
        people.visitor().post("/password/forgotten", "email", ada.email());
        var browser = people.visitor();
        browser.get(people.letters(ada.email()).getFirst().link())
                .fill("password", "three odd words")
                .press("Save the password")
                .hasHeading("Your code");
        browser.get("/account").hasHeading("Sign in");
        browser.get("/sign-in/code").fill("code", mine.code(0)).press("Sign in");
        browser.get("/account").hasHeading("Your account");
    }

    @Test
    void whoeverIsHalfwayInIsOutAfterTenMinutesAndAtANewPassword() {
        var ada = people.somebody("Ada");
        var inside = people.signIn(ada);
        var mine = Authenticator.setUp(inside);
        var slow = withPassword(ada);
        TestClock.standAt(Instant.now().plus(Duration.ofMinutes(11)));
        enter(slow, mine.code(0)).hasStatus(410).hasHeading("Begin again");
        slow.get("/account").hasHeading("Sign in");
        TestClock.reset();
        var thief = withPassword(ada);
        inside.post("/account/password", "current", People.PASSWORD, "wanted", "three odd words")
                .hasStatus(200);
        enter(thief, mine.code(0)).hasStatus(410);
    }

    @Test
    void slowsDownWhoeverGuessesCodesAndTellsTheirOwner() {
        var ada = people.somebody("Ada");
        var mine = Authenticator.setUp(people.signIn(ada));
        for (int place = 0; place < 4; place++) {
            var thief = withPassword(ada);
            for (int i = 0; i < 5; i++) enter(thief, "12345" + i).hasStatus(422);
            if (place == 0) {
                enter(thief, mine.code(0)).hasStatus(429).says("Wait 15 minutes");
                assertThat(people.letters(ada.email()).getFirst().subject())
                        .isEqualTo("Somebody tries to sign in as you");
            }
        }
        int letters = people.letters(ada.email()).size();
        enter(withPassword(ada), mine.code(0)).hasStatus(429);
        assertThat(people.letters(ada.email())).hasSize(letters);
    }

    @Test
    void isTakenOffWithPasswordAndCodeAndItsOwnerIsTold() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        var mine = Authenticator.setUp(browser);
        browser.post(FACTOR, "password", People.PASSWORD)
                .hasStatus(422)
                .says("You have an authenticator already.");
        assertThat(
                        browser.post(
                                        FACTOR + "/end",
                                        "end-password",
                                        "no",
                                        "end-code",
                                        mine.code(0))
                                .hasStatus(422)
                                .document()
                                .select("#end-password-error")
                                .text())
                .contains("This is not your password");
        browser.post(FACTOR + "/end", "end-password", People.PASSWORD, "end-code", "000000")
                .hasStatus(422);
        browser.post(FACTOR + "/end", "end-password", People.PASSWORD, "end-code", mine.code(0))
                .says("Your second factor is off");
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("Your second factor was taken off");
        assertThat(history(ada)).contains("factor.removed");
        people.signIn(ada).get("/account").hasHeading("Your account");
    }

    @Test
    void aSecretThatWaitsTooLongForItsFirstCodeIsForgotten() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        Page offered = browser.post(FACTOR, "password", People.PASSWORD);
        var mine = new Authenticator(offered.document().expectFirst("code").text());
        owner.sql(
                        "update account.authenticator set begun_at = begun_at - interval '16 minutes' where person_id = ?")
                .param(ada.id().value())
                .update();
        browser.post(FACTOR + "/confirmation", "code", mine.code(0))
                .hasStatus(422)
                .says("Begin again.");
        people.signIn(ada).get("/account").hasHeading("Your account");
    }

    private List<String> recoveryCodes(Somebody person) {
        var browser = people.signIn(person);
        Page offered = browser.post(FACTOR, "password", People.PASSWORD);
        var mine = new Authenticator(offered.document().expectFirst("code").text());
        return browser.post(FACTOR + "/confirmation", "code", mine.code(-1))
                .document()
                .select("li code")
                .eachText();
    }

    /** Signed in halfway: the code is asked next. */
    private Browser withPassword(Somebody person) {
        Browser browser = people.visitor();
        browser.post("/sign-in", "email", person.email(), "password", People.PASSWORD)
                .hasHeading("Your code");
        return browser;
    }

    private static Page enter(Browser browser, String code) {
        return browser.post("/sign-in/code", "code", code);
    }

    private List<String> history(Somebody person) {
        return owner.sql("select what from trail.link where subject = ? order by seq")
                .param("person/" + person.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
