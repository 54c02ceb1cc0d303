package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
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
@HouseUnderTest
class PasskeysTest {
    private static final String FACTOR = "/account/second-factor";
    private static final String KEYS = FACTOR + "/passkeys";
    private final People people;
    private final JdbcClient owner;
    private final String site;

    PasskeysTest(
            People people,
            @Qualifier("owner") JdbcClient owner,
            @Value("${assay.base-url}") String site) {
        this.people = people;
        this.owner = owner;
        this.site = site;
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

    @Test
    void aFurtherFactorAsksForOneThatIsThere() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        var mine = Authenticator.setUp(browser);
        browser.post(KEYS, "add-name", "Key", "add-password", People.PASSWORD)
                .hasStatus(422)
                .says("This code does not count.");
        Page offered =
                browser.post(
                                KEYS,
                                "add-name",
                                "Key",
                                "add-password",
                                People.PASSWORD,
                                "add-code",
                                mine.code(0))
                        .hasHeading("Add a passkey");
        var key = new SecurityKey(site);
        browser.post(
                        KEYS + "/confirmation",
                        "name",
                        "Key",
                        "answer",
                        key.make(SecurityKey.options(offered)))
                .hasHeading("Your second factor")
                .says("It counts from now on")
                .says("a code or a passkey. You have 10 recovery codes left.");
        browser.post(
                        FACTOR + "/end",
                        "end-password",
                        People.PASSWORD,
                        "answer",
                        key.show(SecurityKey.options(browser.get(FACTOR))))
                .says("It is off")
                .says("and a passkey. You have 10 recovery codes left.");
        assertThat(people.letters(ada.email()).getFirst().text())
                .contains("your authenticator was taken off", "You still sign in with");
        browser.post(FACTOR, "password", People.PASSWORD).hasStatus(422);
    }

    @Test
    void isRemovedWithPasswordAndFactorAndItsOwnerIsTold() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        var key = new SecurityKey(site);
        key.addTo(browser, "Key");
        String id = browser.get(FACTOR).value("remove-passkey");
        browser.post(KEYS + "/end", "remove-password", People.PASSWORD)
                .hasStatus(422)
                .says("Choose the passkey to remove.");
        browser.post(
                        KEYS + "/end",
                        "remove-passkey",
                        id,
                        "remove-password",
                        People.PASSWORD,
                        "remove-code",
                        "123456")
                .hasStatus(422);
        browser.post(
                        KEYS + "/end",
                        "remove-passkey",
                        id,
                        "remove-password",
                        People.PASSWORD,
                        "answer",
                        key.show(SecurityKey.options(browser.get(FACTOR))))
                .says("Your second factor is off");
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("Your second factor was taken off");
        assertThat(history(ada)).containsExactly("factor.passkey-added", "factor.passkey-removed");
        assertThat(
                        owner.sql("select count(*) from account.recovery_code where person_id = ?")
                                .param(ada.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        people.signIn(ada).get("/account").hasHeading("Your account");
    }

    @Test
    void anotherPersonsCannotBeRemoved() {
        var ada = people.somebody("Ada");
        var hers = people.signIn(ada);
        new SecurityKey(site).addTo(hers, "Hers");
        var ben = people.signIn(people.somebody("Ben"));
        var his = new SecurityKey(site);
        his.addTo(ben, "His");
        ben.post(
                        KEYS + "/end",
                        "remove-passkey",
                        hers.get(FACTOR).value("remove-passkey"),
                        "remove-password",
                        People.PASSWORD,
                        "answer",
                        his.show(SecurityKey.options(ben.get(FACTOR))))
                .hasStatus(422)
                .says("Choose the passkey to remove.");
        hers.get(FACTOR).says("Hers");
    }

    @Test
    void isEnoughWhereAnAdministratorAsksForASecondFactor() {
        var place = people.organisation("Larkfield House");
        people.signIn(Role.ADMINISTRATOR, place)
                .post("/people/second-factor", "asked", "yes")
                .hasStatus(200);
        owner.sql(
                        "update account.factor_asked set since = since - interval '1 hour' where organisation_id = ?")
                .param(place.value())
                .update();
        var browser = people.signIn(Role.MEMBER, place);
        browser.get("/assessments").hasHeading("Your second factor");
        new SecurityKey(site).addTo(browser, "Key");
        browser.get("/assessments").says("Larkfield House").doesNotSay("Your second factor");
    }

    private static Page send(Browser browser, String answer) {
        return browser.post("/sign-in/code/passkey", "answer", answer);
    }

    /** Signed in halfway: the passkey is asked next. */
    private Browser withPassword(Somebody person) {
        Browser browser = people.visitor();
        browser.post("/sign-in", "email", person.email(), "password", People.PASSWORD)
                .hasHeading("Your passkey");
        return browser;
    }

    private @Nullable Object used(Somebody person) {
        return owner.sql("select used_at from account.passkey where person_id = ?")
                .param(person.id().value())
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .getFirst();
    }

    private List<String> history(Somebody person) {
        return owner.sql("select what from trail.link where subject = ? order by seq")
                .param("person/" + person.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
