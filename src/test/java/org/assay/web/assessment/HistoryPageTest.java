package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.assessment.AssessmentId;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class HistoryPageTest {
    private final CareHomes homes;
    private final People people;
    private final Documents documents;
    private Home home;
    private AssessmentId assessment;

    HistoryPageTest(CareHomes homes, People people, Documents documents) {
        this.homes = homes;
        this.people = people;
        this.documents = documents;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
    }

    @Test
    void namesTheDocumentsOfAnAnswer() {
        String policy = document("Privacy <policy>");
        String letter = document("Letter");
        Actor actor = home.administrator();
        homes.save(actor, assessment, "1.3.2", policy, 0);
        homes.save(actor, assessment, "1.3.2", letter, 1);
        Page history = people.signIn(home.person()).get("/assessments/" + assessment + "/history");
        history.says("from: “Privacy <policy>”").says("to: “Letter”").doesNotSay(letter);
        people.signIn(home.person())
                .get("/assessments/" + assessment + "/items/1.3.2/history")
                .says("from: “Privacy <policy>”")
                .says("to: “Letter”");
    }

    @Test
    void saysDatesAndPercentagesAsPeopleDo() {
        Actor actor = home.administrator();
        homes.save(actor, assessment, "3.2.1", "96", 0);
        homes.save(actor, assessment, "1.1.1", "true", 0);
        Page history = people.signIn(home.person()).get("/assessments/" + assessment + "/history");
        history.says("to: 96%");
        assertThat(history.text().toLowerCase()).contains("to: ticked");
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
