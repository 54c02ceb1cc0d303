package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.assay.account.Actors;
import org.assay.account.Provision;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an Administrator's word does who asks everybody for a second factor. */
@HouseUnderTest
class FactorAskedTest {
    private static final String FACTOR = "/account/second-factor";
    private final People people;
    private final Actors actors;
    private final Provision provision;
    private final JdbcClient owner;

    FactorAskedTest(
            People people,
            Actors actors,
            Provision provision,
            @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.actors = actors;
        this.provision = provision;
        this.owner = owner;
    }

    @Test
    void whoHasNoneIsLedToSetItUpAtTheNextSignInBeforeGettingThere() {
        var place = people.organisation("Larkfield House");
        var member = people.with(Role.MEMBER, place);
        askFor(place, people.signIn(Role.ADMINISTRATOR, place));
        var browser = people.signIn(member);
        for (String path : new String[] {"/home", "/assessments", "/people", "/evidence"})
            browser.get(path)
                    .hasHeading("Your second factor")
                    .says("Larkfield House asks all people for a second factor.");
        assertThat(browser.getOnly("/assessments").header("Location")).endsWith(FACTOR);
        browser.post("/evidence", "place", "Office").hasHeading("Your second factor");
        browser.get("/account").hasHeading("Your account");
        browser.get("/memberships").says("Larkfield House").press("Work here: Larkfield House");
        browser.get("/home").hasHeading("Your second factor");
        Authenticator.setUp(browser);
        browser.get("/assessments").doesNotSay("Your second factor").says("Larkfield House");
        browser.get("/people").hasStatus(403);
    }

    @Test
    void whoeverIsSignedInGoesOnSoThatNothingTypedIsLost() {
        var place = people.organisation("Larkfield House");
        var member = people.signIn(Role.MEMBER, place);
        askFor(place, people.signIn(Role.ADMINISTRATOR, place), false);
        member.get("/assessments").says("Larkfield House").doesNotSay("Your second factor");
    }

    @Test
    void anotherOrganisationIsNotShutByIt() {
        var strict = people.organisation("Larkfield House");
        var open = people.organisation("Larks Homecare");
        var member = people.with(Role.MEMBER, strict);
        people.join(member, open, Role.MEMBER);
        askFor(strict, people.signIn(Role.ADMINISTRATOR, strict));
        var browser = people.signIn(member);
        browser.get("/memberships").press("Work here: Larks Homecare");
        browser.get("/assessments").says("Larks Homecare");
        browser.get("/memberships").press("Work here: Larkfield House");
        browser.get("/assessments").hasHeading("Your second factor");
    }

    @Test
    void keysGoOnAsTheyAre() {
        var place = people.organisation("Larkfield House");
        var member = people.with(Role.MEMBER, place);
        askFor(place, people.signIn(Role.ADMINISTRATOR, place));
        String key = ((Provision.Made) provision.key(member.email(), Set.of(Right.VIEW))).secret();
        assertThat(actors.byKey(key))
                .hasValueSatisfying(actor -> assertThat(actor.may(Right.VIEW, place)).isTrue());
    }

    @Test
    void anAdministratorTurnsItOnAndOffAndBothAreInTheHistory() {
        var place = people.organisation("Larkfield House");
        people.with(Role.MEMBER, place);
        var browser = people.signIn(Role.ADMINISTRATOR, place);
        browser.get("/people").says("2 people who belong have none yet.");
        Authenticator.setUp(browser);
        browser.get("/people")
                .says("One person who belongs has none yet.")
                .press("Ask everybody for a second factor")
                .says("Everybody is asked for a second factor from their next sign-in on.")
                .says("Asked of everybody");
        browser.get("/people").press("No longer ask for it").says("Nobody has to have");
        assertThat(
                        owner.sql(
                                        "select what from trail.link where organisation_id = ? and what like 'people.%' order by seq")
                                .param(place.value())
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly("people.factor-asked", "people.factor-not-asked");
        people.signIn(Role.MEMBER, place).get("/assessments").says("Larkfield House");
    }

    @Test
    void nobodyElseTurnsItOff() {
        var place = people.organisation("Larkfield House");
        askFor(place, people.signIn(Role.ADMINISTRATOR, place), false);
        for (Role role : new Role[] {Role.MEMBER, Role.AUDITOR, Role.SIGNATORY}) {
            var browser = people.signIn(role, place);
            Authenticator.setUp(browser);
            browser.post("/people/second-factor", "asked", "no").hasStatus(403);
        }
        people.signIn(Role.ADMINISTRATOR, people.organisation("Somewhere Else"))
                .post("/people/second-factor", "asked", "no")
                .hasStatus(200);
        var administrator = people.with(Role.ADMINISTRATOR, place);
        people.signIn(administrator).get("/people").hasHeading("Your second factor");
    }

    private void askFor(OrganisationId place, Browser administrator) {
        askFor(place, administrator, true);
    }

    /**
     * @param longAgo so that sessions of the same second are already later ones
     */
    private void askFor(OrganisationId place, Browser administrator, boolean longAgo) {
        administrator.post("/people/second-factor", "asked", "yes").hasStatus(200);
        if (longAgo)
            owner.sql(
                            "update account.factor_asked set since = since - interval '1 hour' where organisation_id = ?")
                    .param(place.value())
                    .update();
    }
}
