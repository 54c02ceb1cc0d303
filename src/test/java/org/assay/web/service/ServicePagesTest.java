package org.assay.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assay.account.FirstOperator;
import org.assay.account.Provision;
import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class ServicePagesTest {
    private final People people;
    private final FirstOperator first;
    private final Provision provision;
    private final JdbcClient owner;

    ServicePagesTest(
            People people,
            FirstOperator first,
            Provision provision,
            @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.first = first;
        this.provision = provision;
        this.owner = owner;
    }

    @Test
    void theOperatorReadsTheOutboxAndEachOpeningIsInTheHistory() {
        forgetLettersOfTheFuture();
        String email = "reader-" + UUID.randomUUID() + "@care.example";
        people.visitor().post("/password/forgotten", "email", email);
        var olive = people.operator("Olive");
        var browser = people.signIn(olive);
        browser.get("/service/outbox").says("No mail server is set").says(email);
        String letter =
                browser.get("/service/outbox")
                        .document()
                        .select("tr:contains(" + email + ") form")
                        .attr("action");
        browser.get(letter).hasStatus(405);
        browser.post(letter).hasHeading("No account with this e-mail address");
        assertThat(
                        owner.sql(
                                        "select count(*) from trail.link where what = 'outbox.opened' and person = ?")
                                .param(olive.id().value())
                                .query(Long.class)
                                .single())
                .isOne();
        browser.post("/service/outbox/" + UUID.randomUUID()).hasStatus(404);
    }

    @Test
    void theOperatorReadsWhatHappenedToTheService() {
        var ada = people.somebody("Ada");
        people.signIn(ada).post("/account/keys", "name", "Rota", "rights", "OWN_ACCOUNT");
        forgetLettersOfTheFuture();
        String email = "history-" + UUID.randomUUID() + "@care.example";
        people.visitor().post("/password/forgotten", "email", email);
        var browser = people.signIn(people.operator("Olive"));
        browser.get("/service").hasLinkTo("/service/history");
        browser.get("/service/history?kind=keys").says("Ada made an API key").says("to: Rota");
        browser.post(
                browser.get("/service/outbox")
                        .document()
                        .select("tr:contains(" + email + ") form")
                        .attr("action"));
        browser.get("/service/history")
                .says("Olive opened a letter")
                .says("No account with this e-mail address");
        browser.get("/service/history?kind=letters")
                .says("Olive opened a letter")
                .doesNotSay("made an API key");
        CountedStatements.forget();
        browser.get("/service/history?page=1000000").hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void onlyTheOperatorSeesTheService() {
        var place = people.organisation("Larkfield House");
        for (String path :
                new String[] {
                    "/service",
                    "/service/outbox",
                    "/service/claims",
                    "/service/keys",
                    "/service/history"
                }) {
            for (Role role : new Role[] {Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR}) {
                people.signIn(role, place).get(path).hasStatus(403);
            }
            people.visitor().get(path).hasHeading("Sign in");
            people.signIn(people.operator("Olive")).get(path).hasStatus(200);
        }
    }

    @Test
    void thereIsNoLinkForAFirstOperatorOnceThereIsOne() {
        people.operator("Olive");
        assertThat(first.link()).isEmpty();
    }

    @Test
    void theCommandLineAddsAnOperatorAndAMember() {
        var place = people.organisation("Larkfield House");
        String email = "added-" + UUID.randomUUID() + "@care.example";
        var added =
                (Provision.Added)
                        provision.person(email, "Gwen", people.code(place), Role.MEMBER, true);
        var browser = people.visitor();
        browser.get(java.net.URI.create(added.link()).getPath())
                .fill("password", People.PASSWORD)
                .press("Save the password")
                .hasHeading("Your second factor");
        Authenticator.setUp(browser);
        browser.get("/memberships").says("Larkfield House").says("Member");
        browser.get("/service").hasStatus(200);
        assertThat(provision.person("x@care.example", "X", "NOPE1", Role.MEMBER, false))
                .isInstanceOf(Provision.Wrong.class);
        assertThat(provision.key("nobody@care.example", java.util.Set.of()))
                .isInstanceOf(Provision.Wrong.class);
    }

    /** Other tests write letters years ahead; the newest stand first. */
    private void forgetLettersOfTheFuture() {
        owner.sql("delete from mail.message where written_at > now() + interval '1 hour'").update();
    }
}
