package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assay.support.Browser;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.SecurityKey;
import org.assay.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys as a second factor, with a key that can also do wrong. */
class PasskeysTest extends PasskeyHouse {
    PasskeysTest(
            People people,
            @Qualifier("owner") JdbcClient owner,
            @Value("${assay.base-url}") String site) {
        super(people, owner, site);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void isAddedWithThePasswordAndAskedForFromThenOn() {
        var ada = people.somebody("Ada");
        var elsewhere = people.signIn(ada);
        var browser = people.signIn(ada);
        browser.post(KEYS, "add-name", "", "add-password", People.PASSWORD)
                .hasStatus(422)
                .says("Say in up to 60 characters where the passkey lies");
        Page wrong =
                browser.post(KEYS, "add-name", "My telephone", "add-password", "a wrong guess")
                        .hasStatus(422)
                        .says("This is not your password.");
        assertThat(wrong.value("add-name")).isEqualTo("My telephone");
        var key = new SecurityKey(site);
        Page codes = key.addTo(browser, "My telephone").hasHeading("Your recovery codes");
        assertThat(codes.document().select("li code").eachText()).hasSize(10);
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("A passkey was added");
        elsewhere.get("/account").hasHeading("Sign in");
        browser.get(FACTOR)
                .says(
                        "You sign in with your password and a passkey. You have 10 recovery codes left.")
                .says("My telephone")
                .says("Never");

        var later = withPassword(ada);
        later.get("/account").hasHeading("Sign in");
        later = withPassword(ada);
        key.signIn(later).hasStatus(200);
        later.get(FACTOR).hasHeading("Your second factor").doesNotSay("Never");
        assertThat(history(ada)).containsExactly("factor.passkey-added");
    }

    @Test
    void aRecoveryCodeSignsInWithoutIt() {
        var ada = people.somebody("Ada");
        var key = new SecurityKey(site);
        String code = key.addTo(people.signIn(ada), "Key").document().expectFirst("li code").text();
        var browser = withPassword(ada);
        browser.post("/sign-in/code", "code", "123456").hasStatus(422);
        browser.post("/sign-in/code", "code", code).hasStatus(200);
        browser.get("/account").hasHeading("Your account");
    }

    @Test
    void thatOfAnotherPersonDoesNotCount() {
        var ada = people.somebody("Ada");
        var ben = people.somebody("Ben");
        new SecurityKey(site).addTo(people.signIn(ada), "Hers");
        var his = new SecurityKey(site);
        his.addTo(people.signIn(ben), "His");
        var browser = withPassword(ada);
        his.signIn(browser).hasStatus(422).says("This passkey does not count here");
        browser.get("/account").hasHeading("Sign in");
        assertThat(used(ben)).isNull();
    }

    @Test
    void anAnswerCountsOnceAndInItsOwnSessionOnly() {
        var ada = people.somebody("Ada");
        var key = new SecurityKey(site);
        key.addTo(people.signIn(ada), "Key");
        var first = withPassword(ada);
        var second = withPassword(ada);
        String answer = key.show(SecurityKey.options(first.get("/sign-in/code")));
        send(second, answer).hasStatus(422);
        var statuses = new ConcurrentLinkedQueue<Integer>();
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = first.token();
            for (int i = 0; i < 3; i++)
                runners.submit(() ->
                        statuses.add(
                                first.postOnly(
                                                "/sign-in/code/passkey",
                                                "answer",
                                                answer,
                                                "_csrf",
                                                token)
                                        .status()));
        }
        assertThat(statuses).hasSize(3).containsOnlyOnce(302);
        send(withPassword(ada), answer).hasStatus(422);
    }

    @Test
    void whatWasAskedForAnotherSiteOrLongAgoDoesNotCount() {
        var ada = people.somebody("Ada");
        var key = new SecurityKey(site);
        key.addTo(people.signIn(ada), "Key");
        var browser = withPassword(ada);
        key.on("https://assay.example.evil").signIn(browser).hasStatus(422);
        key.on(site.replace("http:", "https:")).signIn(browser).hasStatus(422);
        String answer = key.on(site).show(SecurityKey.options(browser.get("/sign-in/code")));
        TestClock.standAt(Instant.now().plus(Duration.ofMinutes(11)));
        send(browser, answer).hasStatus(410);
        TestClock.reset();
        key.signIn(withPassword(ada)).hasStatus(200);
    }

    @Test
    void oneThatWasCopiedIsFoundOutByItsCount() {
        var ada = people.somebody("Ada");
        var key = new SecurityKey(site).counting(7);
        key.addTo(people.signIn(ada), "Key");
        key.signIn(withPassword(ada)).hasStatus(200);
        key.counting(7).signIn(withPassword(ada)).hasStatus(422);
        key.counting(40).signIn(withPassword(ada)).hasStatus(200);
    }

    @Test
    void nonsenseIsRefused() {
        var ada = people.somebody("Ada");
        var key = new SecurityKey(site);
        var inside = people.signIn(ada);
        key.addTo(inside, "Key");
        String good = key.show(SecurityKey.options(withPassword(ada).get("/sign-in/code")));
        for (String answer :
                List.of(
                        "",
                        "{",
                        "{}",
                        "null",
                        "[]",
                        "{\"rawId\":\"\",\"response\":{}}",
                        "x".repeat(100_000),
                        good.replace("signature", "signatures"),
                        good.replaceFirst("\"rawId\":\"..", "\"rawId\":\"__"))) {
            var browser = withPassword(ada);
            browser.get("/sign-in/code").hasStatus(200);
            assertThat(send(browser, answer).status())
                    .as(answer.substring(0, Math.min(60, answer.length())))
                    .isEqualTo(422);
        }
        key.signIn(withPassword(ada)).hasStatus(200);
        inside.post(KEYS + "/confirmation", "name", "Key", "answer", good)
                .hasStatus(422)
                .says("The passkey was not added");
    }

    /** Or a thief at an open session would need no password. */
    @Test
    void whatIsAskedToShowOneDoesNotAddOne() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        new SecurityKey(site).addTo(browser, "Key");
        String asked = SecurityKey.options(browser.get(FACTOR));
        String challenge = asked.replaceAll(".*\"challenge\":\"([^\"]*)\".*", "$1");
        var thief = new SecurityKey(site);
        String made =
                thief.make(
                        "{\"challenge\":\"%s\",\"rp\":{\"id\":\"localhost\"}}"
                                .formatted(challenge));
        browser.post(KEYS + "/confirmation", "name", "Mine", "answer", made)
                .hasStatus(422)
                .says("The passkey was not added");
    }

    private static Page send(Browser browser, String answer) {
        return browser.post("/sign-in/code/passkey", "answer", answer);
    }

    private @Nullable Object used(Somebody person) {
        return owner.sql("select used_at from account.passkey where person_id = ?")
                .param(person.id().value())
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .getFirst();
    }
}
