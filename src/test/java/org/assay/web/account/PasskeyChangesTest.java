package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.Chromium;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.SecurityKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of passkeys beside other factors, and how they go. */
class PasskeyChangesTest extends PasskeyHouse {
    private final Chromium chromium;

    PasskeyChangesTest(
            People people,
            Chromium chromium,
            @Qualifier("owner") JdbcClient owner,
            @Value("${assay.base-url}") String site) {
        super(people, owner, site);
        this.chromium = chromium;
    }

    /**
     * Browsers fill forms again when somebody goes back; then a code is typed, and has to count.
     */
    @Test
    void anAnswerThatWasGivenIsNotSentAgainWithACode() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        new SecurityKey(site).addTo(browser, "Key");
        try (var window = chromium.window(browser).mayMeet(422)) {
            window.go(FACTOR);
            window.page()
                    .evaluate(
                            "document.querySelectorAll('input[name=answer]').forEach(each => { each.value = '{}'; })");
            var form = window.page().locator("form[action$=recovery-codes]");
            form.locator("input[name=codes-password]").fill(People.PASSWORD);
            form.locator("input[name=codes-code]").fill("no such code");
            form.locator("button[type=submit]").click();
            assertThat(window.page().content())
                    .contains("This code does not count")
                    .doesNotContain("This passkey does not count");
        }
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
}
