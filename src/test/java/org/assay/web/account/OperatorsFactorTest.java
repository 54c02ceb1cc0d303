package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.account.Provision;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.Browser;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** Nobody runs the service with a password alone. */
@HouseUnderTest
class OperatorsFactorTest {
    private static final String FACTOR = "/account/second-factor";
    private final People people;
    private final Provision provision;
    private final Actors actors;
    private final Clubhouses clubs;

    OperatorsFactorTest(People people, Provision provision, Actors actors, Clubhouses clubs) {
        this.people = people;
        this.provision = provision;
        this.actors = actors;
        this.clubs = clubs;
    }

    @Test
    void anOperatorSetsItUpBeforeAnythingElse() {
        var browser = people.visitor();
        browser.get(linkOfANewOperator("olive.one@service.example"))
                .fill("password", People.PASSWORD)
                .press("Save the password")
                .hasHeading("Your second factor")
                .says("Whoever runs the service needs a second factor.");
        for (String path :
                new String[] {"/home", "/service", "/memberships", "/account", "/service/outbox"})
            assertThat(browser.getOnly(path).header("Location")).as(path).endsWith(FACTOR);
        browser.post("/account/name", "name", "Somebody Else").hasHeading("Your second factor");
        browser.post("/service/commissioners", "organisation", "AB123")
                .hasHeading("Your second factor");
        browser.get("/sign-out").hasHeading("Sign out");
        Authenticator.setUp(browser);
        browser.get("/service").hasHeading("Run the service");
        browser.get("/account").says("Olive Operator");
    }

    @Test
    void whoTakesItOffStopsRunningTheService() {
        var browser = operator("olive.two@service.example");
        var mine = Authenticator.setUp(browser);
        browser.get(FACTOR).says("and you do not get to Service");
        browser.post(FACTOR + "/end", "end-password", People.PASSWORD, "end-code", mine.code(0))
                .hasStatus(200);
        browser.get("/service").hasHeading("Your second factor");
    }

    /** Not even through doors that are open to all, behind which members see more than others. */
    @Test
    void untilThenTheyAreNobodyInTheirOrganisationEither() {
        Club club = clubs.signed("Operator's club", "upton");
        String address = "/publications/" + clubs.handedIn(club).id();
        var olive = people.with(Role.MEMBER, club.id());
        people.signIn(olive).get(address + "/snapshot").hasStatus(200);
        provision.person(olive.email(), olive.name(), null, Role.MEMBER, true);
        var browser = people.signIn(olive);
        for (String path : new String[] {"", "/snapshot", "/receipt", "/requests"})
            browser.get(address + path).hasStatus(404);
        Authenticator.setUp(browser);
        browser.get(address + "/snapshot").hasStatus(200);
    }

    /** A key is a secret of 256 bits that no second factor makes stronger. */
    @Test
    void keysGoOnAsTheyAre() {
        operator("olive.three@service.example");
        var made = provision.key("olive.three@service.example", Set.of(Right.RUN_SERVICE));
        assertThat(actors.byKey(((Provision.Made) made).secret()))
                .hasValueSatisfying(actor -> assertThat(actor.may(Right.RUN_SERVICE)).isTrue());
    }

    private Browser operator(String email) {
        var browser = people.visitor();
        browser.get(linkOfANewOperator(email))
                .fill("password", People.PASSWORD)
                .press("Save the password");
        return browser;
    }

    private String linkOfANewOperator(String email) {
        var added = provision.person(email, "Olive Operator", null, Role.MEMBER, true);
        return URI.create(((Provision.Added) added).link()).getPath();
    }
}
