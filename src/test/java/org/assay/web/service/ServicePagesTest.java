package org.assay.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.account.FirstOperator;
import org.assay.account.Provision;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.support.Browser;
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
    void onlyTheOperatorSeesTheService() {
        var place = people.organisation("Larkfield House");
        for (String path :
                new String[] {"/service", "/service/outbox", "/service/claims", "/service/keys"}) {
            for (Role role : new Role[] {Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR}) {
                people.signIn(role, place).get(path).hasStatus(403);
            }
            people.visitor().get(path).hasHeading("Sign in");
            people.signIn(people.operator("Olive")).get(path).hasStatus(200);
        }
    }

    @Test
    void theOperatorReversesAClaimAndTheNextPersonBecomesAdministrator() {
        var place = people.organisation("Larkfield House");
        String squatter = "squatter-" + UUID.randomUUID() + "@care.example";
        var theirs = claim(place, squatter);
        theirs.get("/people").hasStatus(200);
        var operator = people.signIn(people.operator("Olive"));
        operator.get("/service/claims").says(squatter);
        String reverse =
                operator.get("/service/claims")
                        .document()
                        .select("li:contains(" + squatter + ") form[action$=/reversal]")
                        .attr("action");
        operator.post(reverse).says("The claim was reversed.").doesNotSay(squatter);
        theirs.get("/people").hasStatus(403);
        assertThat(people.letters(squatter).getFirst().subject())
                .isEqualTo("Your membership of Larkfield House was ended");
        operator.post(reverse).hasStatus(404);

        register(people.visitor(), place, squatter);
        theirs.get(people.letters(squatter).getFirst().link()).press("Register");
        theirs.get("/people").hasStatus(403);
        var rightful = claim(place, "rightful-" + UUID.randomUUID() + "@care.example");
        rightful.get("/people").hasStatus(200);
    }

    @Test
    void whereNobodyIsAdministratorTheOperatorMakesSomebody() {
        var place = people.organisation("Larkfield House");
        String squatter = "squatter-" + UUID.randomUUID() + "@care.example";
        var theirs = claim(place, squatter);
        var asker = people.somebody("Wanda");
        var waits = people.signIn(asker);
        register(waits, place, asker.email());
        waits.get(people.letters(asker.email()).getFirst().link()).press("Register");
        waits.get("/people").hasStatus(403);
        var operator = people.signIn(people.operator("Olive"));
        operator.get("/service/claims").doesNotSay(asker.email());
        operator.post(button(operator, squatter, "reversal"))
                .says(asker.email() + ", asks to join");

        String appoint = button(operator, asker.email(), "appointment");
        operator.post(appoint).says("has an Administrator again").doesNotSay(asker.email());
        people.signIn(asker).get("/people").hasStatus(200).says("Wanda");
        theirs.get("/people").hasStatus(403);
        assertThat(people.letters(asker.email()).getFirst().subject())
                .isEqualTo("You are now Administrator of Larkfield House");
        assertThat(history(place)).contains("membership.accepted administrator");
        operator.post(appoint).hasStatus(404);
    }

    @Test
    void aMemberWhomTheReversedAdministratorLeftBehindCanBecomeOne() {
        var place = people.organisation("Larkfield House");
        String squatter = "squatter-" + UUID.randomUUID() + "@care.example";
        claim(place, squatter);
        var member = people.with(Role.MEMBER, place);
        var operator = people.signIn(people.operator("Olive"));
        operator.post(button(operator, squatter, "reversal"))
                .says(member.email() + ", Member since");
        operator.post(button(operator, member.email(), "appointment"));
        people.signIn(member).get("/people").hasStatus(200);
        assertThat(history(place)).contains("membership.changed administrator");
    }

    @Test
    void nobodyIsMadeAdministratorBesideAnother() {
        var place = people.organisation("Larkfield House");
        people.with(Role.ADMINISTRATOR, place);
        var member = people.with(Role.MEMBER, place);
        UUID membership =
                owner.sql("select id from account.membership where person_id = ?")
                        .param(member.id().value())
                        .query(UUID.class)
                        .single();
        var operator = people.signIn(people.operator("Olive"));
        operator.post("/service/claims/" + membership + "/appointment").hasStatus(404);
        people.signIn(member).get("/people").hasStatus(403);
    }

    @Test
    void theOperatorKeepsAClaim() {
        var place = people.organisation("Larkfield House");
        String email = "amara-" + UUID.randomUUID() + "@care.example";
        var theirs = claim(place, email);
        var operator = people.signIn(people.operator("Olive"));
        String keep =
                operator.get("/service/claims")
                        .document()
                        .select("li:contains(" + email + ") form[action$=/keep]")
                        .attr("action");
        operator.post(keep).says("The claim was kept.").doesNotSay(email);
        theirs.get("/people").hasStatus(200);
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
                .fill("password", "three odd words")
                .press("Save the password");
        browser.get("/memberships").says("Larkfield House").says("Member");
        browser.get("/service").hasStatus(200);
        assertThat(provision.person("x@care.example", "X", "NOPE1", Role.MEMBER, false))
                .isInstanceOf(Provision.Wrong.class);
        assertThat(provision.key("nobody@care.example", java.util.Set.of()))
                .isInstanceOf(Provision.Wrong.class);
    }

    private static String button(Browser operator, String email, String what) {
        return operator.get("/service/claims")
                .document()
                .select("li:contains(" + email + ") form[action$=/" + what + "]")
                .attr("action");
    }

    private List<String> history(OrganisationId place) {
        return owner.sql(
                        """
                        select l.what || ' ' || coalesce(v.after, '') from trail.link l
                        left join trail.value v using (organisation_id, seq) where l.organisation_id = ?
                        """)
                .param(place.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Browser claim(OrganisationId place, String email) {
        var browser = people.visitor();
        register(browser, place, email);
        browser.get(people.letters(email).getFirst().link())
                .fill("password", "three odd words")
                .press("Register");
        return browser;
    }

    private void register(Browser browser, OrganisationId place, String email) {
        browser.post("/register", "name", "Somebody", "email", email, "code", people.code(place));
    }
}
