package org.assay.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class ClaimsPageTest {
    private final People people;
    private final JdbcClient owner;

    ClaimsPageTest(People people, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.owner = owner;
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
    void aReversalTakesBackWhomTheClaimantLetInAndTheirInvitations() {
        var place = people.organisation("Larkfield House");
        var squatter = claim(place, "squatter-" + UUID.randomUUID() + "@care.example");
        String wait = "waits-" + UUID.randomUUID() + "@care.example";
        String friend = "friend-" + UUID.randomUUID() + "@care.example";
        String friends = "friends-" + UUID.randomUUID() + "@care.example";
        var asker = claim(place, wait);
        squatter.get("/people").press("Accept Somebody");
        var second = invited(squatter, friend, "administrator");
        var third = invited(second, friends, "member");
        String open = "open-" + UUID.randomUUID() + "@care.example";
        second.post("/people/invitations", "email", open, "role", "administrator");
        var added = people.with(Role.MEMBER, place);

        var operator = people.signIn(people.operator("Olive"));
        operator.post(button(operator, squatterOf(place), "reversal"));
        for (Browser gone : List.of(squatter, asker, second, third)) {
            gone.get("/memberships").doesNotSay("Larkfield House");
        }
        people.visitor().get(people.letters(open).getFirst().link()).hasStatus(410);
        for (String told : List.of(wait, friend, friends)) {
            assertThat(people.letters(told).getFirst().subject())
                    .isEqualTo("Your membership of Larkfield House was ended");
        }
        assertThat(history(place).stream().filter(line -> line.startsWith("membership.ended")))
                .hasSize(3);
        assertThat(history(place)).contains("membership.uninvited ", "claim.reversed ");
        assertThat(standing(added)).isEqualTo("active");
    }

    @Test
    void nobodyInheritsTheWorkOfOthersByRegistering() {
        var place = people.organisation("Larkfield House");
        var member = people.with(Role.MEMBER, place);
        String stranger = "stranger-" + UUID.randomUUID() + "@care.example";
        claim(place, stranger).get("/people").hasStatus(403);
        owner.sql("update account.membership set state = 'ended' where person_id = ?")
                .param(member.id().value())
                .update();
        String next = "next-" + UUID.randomUUID() + "@care.example";
        var waits = claim(place, next);
        waits.get("/people").hasStatus(403);
        var operator = people.signIn(people.operator("Olive"));
        operator.post(button(operator, next, "appointment"));
        waits.get("/memberships").press("Work here: Larkfield House");
        waits.get("/people").hasHeading("People of Larkfield House").says(stranger);
    }

    @Test
    void whoAsksAndTakesItBackKeepsNobodyFromClaiming() {
        var place = people.organisation("Larkfield House");
        String squatter = "squatter-" + UUID.randomUUID() + "@care.example";
        claim(place, squatter);
        String asker = "asker-" + UUID.randomUUID() + "@care.example";
        var asks = claim(place, asker);
        var operator = people.signIn(people.operator("Olive"));
        operator.post(button(operator, squatter, "reversal"));
        asks.get("/memberships").press("Take the request back: Larkfield House");
        claim(place, "rightful-" + UUID.randomUUID() + "@care.example")
                .get("/people")
                .hasStatus(200);
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
        assertThat(people.letters(asker.email()))
                .anyMatch(letter ->
                        letter.subject().equals("You are now Administrator of Larkfield House"));
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
    void theSignatoryWhomTheLastAdministratorLeftBehindCanBecomeOne() {
        var place = people.organisation("Larkfield House");
        var signatory = people.with(Role.SIGNATORY, place);
        var operator = people.signIn(people.operator("Olive"));
        operator.get("/service/claims").says(signatory.email() + ", Signatory since");
        operator.post(button(operator, signatory.email(), "appointment"));
        people.signIn(signatory).get("/people").hasStatus(200);
        operator.get("/service/claims").doesNotSay(signatory.email());
        assertThat(history(place)).contains("membership.changed administrator");
    }

    /** As Administrator a recipient would see no return any more. */
    @ParameterizedTest
    @EnumSource(names = {"RECIPIENT", "AUTHORITY"})
    void whoReceivesReturnsIsNotMadeAdministrator(Role role) {
        var board = people.organisation("Safeguarding Board");
        var officer = people.with(role, board);
        var operator = people.signIn(people.operator("Olive"));
        operator.get("/service/claims").doesNotSay(officer.email());
        operator.post("/service/claims/" + membership(officer) + "/appointment").hasStatus(404);
        people.signIn(officer).get("/returns").hasStatus(200);
    }

    @Test
    void whoeverAsksToJoinARecipientBecomesItsAdministrator() {
        var group = people.organisation("Commissioners");
        var officer = people.with(Role.RECIPIENT, group);
        String asker = "asker-" + UUID.randomUUID() + "@care.example";
        claim(group, asker).get("/people").hasStatus(403);
        var operator = people.signIn(people.operator("Olive"));
        operator.post(button(operator, asker, "appointment"));
        people.signIn(officer).get("/returns").hasStatus(200);
        operator.get("/service/claims").doesNotSay(asker);
    }

    @Test
    void nobodyIsMadeAdministratorBesideAnother() {
        var place = people.organisation("Larkfield House");
        people.with(Role.ADMINISTRATOR, place);
        var member = people.with(Role.MEMBER, place);
        var operator = people.signIn(people.operator("Olive"));
        operator.post("/service/claims/" + membership(member) + "/appointment").hasStatus(404);
        people.signIn(member).get("/people").hasStatus(403);
    }

    private UUID membership(People.Somebody person) {
        return owner.sql("select id from account.membership where person_id = ?")
                .param(person.id().value())
                .query(UUID.class)
                .single();
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

    /** A browser in which somebody followed an invitation of this one. */
    private Browser invited(Browser by, String email, String role) {
        by.post("/people/invitations", "email", email, "role", role);
        var browser = people.visitor();
        browser.get(people.letters(email).getFirst().link())
                .fill("name", "Somebody")
                .fill("password", "three odd words")
                .press("Join");
        return browser;
    }

    private String squatterOf(OrganisationId place) {
        return owner.sql(
                        """
                        select p.email from account.membership m join account.person p on p.id = m.person_id
                        where m.organisation_id = ? and m.claim = 'open'
                        """)
                .param(place.value())
                .query(String.class)
                .single();
    }

    private String standing(People.Somebody person) {
        return owner.sql("select state from account.membership where person_id = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
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
