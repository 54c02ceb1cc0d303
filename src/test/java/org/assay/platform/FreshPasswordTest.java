package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.routes.Routes;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What weighs more than other things is done by somebody who gave the password a moment ago. */
@HouseUnderTest
class FreshPasswordTest {
    private final People people;
    private final CareHomes homes;
    private final Routes routes;
    private final JdbcClient owner;

    FreshPasswordTest(
            People people, CareHomes homes, Routes routes, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.homes = homes;
        this.routes = routes;
        this.owner = owner;
    }

    @Test
    void isAskedAtEveryDoorForPublishingSigningAndChangingPeople() {
        Set<Right> weighty = EnumSet.of(Right.PUBLISH, Right.SIGN, Right.MANAGE_PEOPLE);
        var doors =
                routes.all().stream()
                        .filter(route -> route.changes() && !route.api() && !route.isOpenToAll())
                        .filter(route ->
                                route.handler()
                                        .getBeanType()
                                        .getPackageName()
                                        .startsWith("org.assay.web"))
                        .filter(route ->
                                !Collections.disjoint(route.rights(), weighty)
                                        || route.pattern().equals("/account/keys")
                                        || route.pattern().startsWith("/account/sessions"))
                        .toList();
        assertThat(doors).hasSizeGreaterThan(10);
        assertThat(doors)
                .allMatch(route -> route.handler().hasMethodAnnotation(AsksPassword.class));
    }

    @Test
    void withinTenMinutesNobodyIsAsked() {
        OrganisationId place = people.organisation("Larkfield House");
        var administrator = people.with(Role.ADMINISTRATOR, place);
        var browser = people.signIn(administrator);
        begun(administrator, FreshPassword.FRESH.minusMinutes(1));
        invite(browser, "one@care.example").says("An invitation is on its way");
    }

    @Test
    void afterTenMinutesThePasswordIsAskedAndNothingTypedIsLost() {
        OrganisationId place = people.organisation("Larkfield House");
        var administrator = people.with(Role.ADMINISTRATOR, place);
        var browser = people.signIn(administrator);
        begun(administrator, FreshPassword.FRESH.plusMinutes(1));
        String before = browser.cookies().toString();
        Page asks = invite(browser, "two \"& <b>");
        asks.hasStatus(200).hasHeading("Your password again");
        assertThat(people.letters("two@care.example")).isEmpty();
        Page wrong = asks.fill("password-again", "a wrong guess").press("Go on");
        assertThat(wrong.hasStatus(422).errors())
                .containsExactly("This is not your password. Type it again.");
        assertThat(wrong.body()).doesNotContain("a wrong guess");
        Page done = wrong.fill("password-again", People.PASSWORD).press("Go on");
        done.hasStatus(422).hasHeading("People of Larkfield House");
        assertThat(done.value("email")).isEqualTo("two \"& <b>");
        assertThat(browser.cookies().toString()).isNotEqualTo(before);
        invite(browser, "two@care.example").says("An invitation is on its way");
        browser.get("/home").says("Larkfield House");
    }

    @Test
    void aPublicationWaitsForIt() {
        var home = homes.home("Larkfield House");
        var assessment = homes.begin(home);
        var browser = people.signIn(home.person());
        begun(home.person(), Duration.ofHours(1));
        String path = "/assessments/" + assessment + "/publication";
        browser.get(path).hasStatus(200);
        browser.post(path, "token", "whatever").hasHeading("Your password again");
        browser.post(path, "token", "whatever", "password-again", People.PASSWORD)
                .doesNotSay("Your password again");
    }

    @Test
    void guessesAreSlowedDown() {
        var administrator = people.with(Role.ADMINISTRATOR, people.organisation("Larkfield House"));
        var browser = people.signIn(administrator);
        begun(administrator, Duration.ofHours(1));
        for (int i = 0; i < 10; i++)
            browser.post("/people/invitations", "password-again", "guess" + i).hasStatus(422);
        browser.post("/people/invitations", "password-again", People.PASSWORD)
                .hasStatus(429)
                .says("Wait 15 minutes");
    }

    @Test
    void itsPageAloneLeadsNowhere() {
        var browser = people.signIn(people.somebody("Ada"));
        browser.post("/account/password-again", "password-again", "x").hasHeading("Your account");
    }

    private static Page invite(Browser browser, String email) {
        return browser.post("/people/invitations", "email", email, "role", "member");
    }

    private void begun(Somebody person, Duration ago) {
        owner.sql(
                        """
                        update platform.session
                        set creation_time = extract(epoch from now())::bigint * 1000 - ?
                        where principal_name = ?
                        """)
                .params(ago.toMillis(), person.id().toString())
                .update();
    }
}
