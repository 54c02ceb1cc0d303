package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class PeoplePageTest {
    private final People people;

    PeoplePageTest(People people) {
        this.people = people;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void anInvitationLeadsSomebodyNewIntoTheirRole() {
        var place = people.organisation("Larkfield House");
        var browser = people.signIn(Role.ADMINISTRATOR, place);
        String email = "gwen-" + UUID.randomUUID() + "@care.example";
        browser.get("/people")
                .fill("email", email)
                .fill("role", "auditor")
                .press("Send the invitation")
                .says("An invitation is on its way to " + email);
        var letter = people.letters(email).getFirst();
        assertThat(letter.subject())
                .isEqualTo("Administrator Person invites you to Larkfield House");
        var gwen = people.visitor();
        gwen.get(letter.link())
                .hasHeading("Join Larkfield House")
                .says("as Auditor")
                .fill("name", "Gwen Pritchard")
                .fill("password", "three odd words")
                .press("Join");
        gwen.get("/memberships").says("Auditor");
        browser.get("/people").says("Gwen Pritchard").doesNotSay("Invited");
    }

    @Test
    void anInvitationCanBeTakenBackAndEndsAfterAWeek() {
        var browser = people.signIn(Role.ADMINISTRATOR, people.organisation("Larkfield House"));
        String back = invite(browser, "a-" + UUID.randomUUID() + "@care.example");
        browser.get("/people").submit("form[action=/people/invitations/end]");
        people.visitor().get(back).hasStatus(410);
        String old = invite(browser, "b-" + UUID.randomUUID() + "@care.example");
        TestClock.standAt(Instant.now().plus(Duration.ofDays(8)));
        people.visitor().get(old).hasStatus(410).says("ask the person who invited you");
    }

    @Test
    void nobodyIsInvitedTwiceWhoBelongsAlready() {
        var place = people.organisation("Larkfield House");
        var member = people.with(Role.MEMBER, place);
        var page =
                people.signIn(Role.ADMINISTRATOR, place)
                        .get("/people")
                        .fill("email", member.email())
                        .press("Send the invitation")
                        .hasStatus(422);
        assertThat(page.errors()).containsExactly("This person is in the list below already.");
        assertThat(page.value("email")).isEqualTo(member.email());
    }

    @Test
    void aRoleThatIsTakenAwayEndsAtOnce() {
        var place = people.organisation("Larkfield House");
        var other = people.with(Role.ADMINISTRATOR, place);
        var theirs = people.signIn(other);
        theirs.get("/people").hasStatus(200);
        var browser = people.signIn(Role.ADMINISTRATOR, place);
        browser.post("/people/" + other.id() + "/role", "role", "member")
                .says("Administrator Person is now Member.");
        theirs.get("/people").hasStatus(403);
        browser.post("/people/" + other.id() + "/end")
                .says("no longer belongs to the organisation");
        theirs.get("/memberships").says("You do not belong to an organisation");
        assertThat(people.letters(other.email()).getFirst().subject())
                .isEqualTo("You no longer belong to Larkfield House");
    }

    @Test
    void theLastAdministratorStays() {
        var place = people.organisation("Larkfield House");
        var only = people.with(Role.ADMINISTRATOR, place);
        var browser = people.signIn(only);
        String stays = "this is the only Administrator";
        browser.post("/people/" + only.id() + "/role", "role", "auditor").says(stays);
        browser.post("/people/" + only.id() + "/end").says(stays);
        browser.get("/memberships")
                .press("Leave Larkfield House")
                .says("You are the only Administrator");
        browser.get("/people").hasStatus(200);
    }

    @Test
    void ofTwoAdministratorsWhoLeaveAtOnceOneStays() throws Exception {
        var place = people.organisation("Larkfield House");
        var browsers =
                List.of(
                        people.signIn(Role.ADMINISTRATOR, place),
                        people.signIn(Role.ADMINISTRATOR, place));
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            browsers.forEach(b -> runners.submit(() -> b.post("/memberships/" + place + "/end")));
        }
        assertThat(browsers.stream().map(b -> b.get("/people").status()))
                .containsExactlyInAnyOrder(200, 403);
    }

    @Test
    void somebodyLeavesAndIsGone() {
        var place = people.organisation("Larkfield House");
        var browser = people.signIn(Role.MEMBER, place);
        browser.get("/memberships")
                .press("Leave Larkfield House")
                .says("You no longer belong to that organisation.")
                .says("You do not belong to an organisation");
    }

    @Test
    void onlyAdministratorsManagePeople() {
        var place = people.organisation("Larkfield House");
        var victim = people.with(Role.MEMBER, place);
        for (Role role : new Role[] {Role.MEMBER, Role.AUDITOR}) {
            var browser = people.signIn(role, place);
            browser.get("/people").hasStatus(403);
            browser.post("/people/" + victim.id() + "/end").hasStatus(403);
            browser.post("/people/invitations", "email", "x@care.example", "role", "member")
                    .hasStatus(403);
        }
        people.visitor().get("/people").hasHeading("Sign in");
    }

    @Test
    void anotherOrganisationsPeopleAreNotThere() {
        var victim = people.with(Role.MEMBER, people.organisation("Larkfield House"));
        var browser = people.signIn(Role.ADMINISTRATOR, people.organisation("Larks Homecare"));
        browser.post("/people/" + victim.id() + "/end").hasStatus(404);
        browser.post("/people/" + victim.id() + "/role", "role", "auditor").hasStatus(404);
        browser.post("/people/nonsense/end").hasStatus(404);
        browser.post("/people/" + victim.id() + "/role", "role", "operator").hasStatus(404);
    }

    @Test
    void somebodyOfTwoOrganisationsChangesWithoutSigningInAgain() {
        OrganisationId first = people.organisation("Larkfield House");
        OrganisationId second = people.organisation("Larks Homecare");
        var both = people.with(Role.ADMINISTRATOR, first);
        people.join(both, second, Role.AUDITOR);
        var browser = people.signIn(both);
        browser.get("/memberships").press("Work here: Larkfield House");
        browser.get("/people").hasHeading("People of Larkfield House");
        browser.get("/memberships").press("Work here: Larks Homecare");
        browser.get("/people").hasStatus(403);
        people.signIn(both).get("/account").says("Larks Homecare");
        var stranger = people.organisation("The Larches");
        browser.post("/memberships/" + stranger + "/choice").hasStatus(404);
    }

    @Test
    void readsWithinTheBudgetOfStatements() {
        var browser = people.signIn(Role.ADMINISTRATOR, people.organisation("Larkfield House"));
        for (String path : new String[] {"/people", "/memberships", "/account", "/account/keys"}) {
            CountedStatements.forget();
            browser.get(path).hasStatus(200);
            assertThat(CountedStatements.seen()).as(path).hasSizeLessThanOrEqualTo(6);
        }
    }

    private String invite(Browser browser, String email) {
        browser.get("/people").fill("email", email).press("Send the invitation").hasStatus(200);
        return people.letters(email).getFirst().link();
    }
}
