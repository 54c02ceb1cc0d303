package org.assay.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.form.Typed;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class OrganisationHistoryPageTest {
    private static final String PAGE = "/organisation/history";
    private final CareHomes homes;
    private final People people;
    private final Documents documents;
    private Home home;
    private Browser browser;

    OrganisationHistoryPageTest(CareHomes homes, People people, Documents documents) {
        this.homes = homes;
        this.people = people;
        this.documents = documents;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Larkfield House");
        browser = people.signIn(home.person());
    }

    @Test
    void saysWhoChangedDocumentsPeopleAndTheProfile() {
        String document = document("Privacy <policy>");
        var member = people.with(Role.MEMBER, home.id());
        String invited = "new-" + UUID.randomUUID() + "@care.example";
        browser.post("/people/invitations", "email", invited, "role", "auditor");
        browser.post("/people/" + member.id() + "/role", "role", "auditor");
        browser.get("/organisation").hasLinkTo(PAGE);
        String name = home.person().name();
        browser.get(PAGE)
                .says(name + " added the document “Privacy <policy>”")
                .hasLinkTo("/documents/" + document)
                .says("place: Office, blue cabinet")
                .says(name + " invited " + invited)
                .says(name + " changed the role of " + member.name())
                .says("from: member to: auditor")
                .says(name + " submitted the profile")
                .says("type: care-home");
    }

    @Test
    void showsOneKindOfChange() {
        document("Rota");
        browser.get(PAGE + "?kind=documents").says("Rota").doesNotSay("submitted the profile");
        browser.get(PAGE + "?kind=profile").says("submitted the profile").doesNotSay("Rota");
        browser.get(PAGE + "?kind=plans").says("Nothing of this kind has happened here yet");
        browser.get(PAGE + "?kind=nonsense").says("Rota").says("submitted the profile");
    }

    @Test
    void foldsWhatWasTypedAndLeadsToTheItem() {
        AssessmentId assessment = homes.begin(home);
        Actor gwen = home.administrator();
        for (int version = 0; version < 3; version++) {
            Typed typed = Typed.of("We keep it. ".repeat(version + 1));
            homes.save(gwen, assessment, "1.1.2", typed, "", version, true);
        }
        var page = browser.get(PAGE + "?kind=answers");
        page.hasLinkTo("/assessments/" + assessment + "/items/1.1.2/history");
        assertThat(page.document().select(".as-chain > li")).hasSize(1);
    }

    @Test
    void isSeenByThePeopleOfTheOrganisationAlone() {
        document("Our secret plan");
        people.signIn(Role.AUDITOR, home.id()).get(PAGE).says("Our secret plan");
        people.signIn(homes.home("Somewhere Else").person())
                .get(PAGE)
                .hasStatus(200)
                .doesNotSay("Our secret plan");
        people.signIn(people.operator("Olive")).get(PAGE).hasStatus(403);
    }

    @Test
    void readsManyChangesInFewStatementsAPageAtATime() {
        for (int i = 0; i < 30; i++) document("Policy %02d".formatted(i));
        CountedStatements.forget();
        var first = browser.get(PAGE + "?kind=documents");
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
        first.says("Policy 29").doesNotSay("Policy 04").hasLinkTo(PAGE + "?kind=documents&page=2");
        browser.get(PAGE + "?kind=documents&page=2").says("Policy 04").doesNotSay("Policy 29");
    }

    private String document(String title) {
        Actor actor = home.administrator();
        var added =
                Scope.of(actor)
                        .call(() ->
                                documents.place(actor, home.id(), title, "Office, blue cabinet"));
        return ((Adding.Added) added).document().id().toString();
    }
}
