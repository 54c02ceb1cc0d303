package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class OverviewPageTest {
    private final CareHomes homes;
    private final People people;
    private final Publishing publishing;
    private Home home;

    OverviewPageTest(CareHomes homes, People people, Publishing publishing) {
        this.homes = homes;
        this.people = people;
        this.publishing = publishing;
    }

    @BeforeEach
    void freshHome() {
        TestClock.standAt(Instant.parse("2020-03-14T12:30:00Z"));
        home = homes.home("Larkfield House");
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void whatIsPublishedIsShownWithoutADeadline() {
        TestClock.standAt(Instant.parse("2020-04-02T12:30:00Z"));
        AssessmentId assessment = homes.begin(home);
        Browser browser = people.signIn(home.person());
        String base = "/assessments/" + assessment;
        List<String> pages = List.of(base, base + "/standards/1", "/assessments");
        for (String page : pages) browser.get(page).says("Was due on 31 March 2020");
        publish(assessment);
        for (String page : pages) browser.get(page).doesNotSay("Was due on");
    }

    @Test
    void listsWhatWasPublishedThisYearAndBefore() {
        AssessmentId assessment = homes.begin(home);
        Browser browser = people.signIn(home.person());
        assertThat(publications(browser.get("/assessments/" + assessment)))
                .containsExactly(
                        "2019-20 None yet. You can publish early, and again at a higher level.");
        Publication first = publish(assessment);
        Page page = browser.get("/assessments/" + assessment);
        page.hasLinkTo("/publications/" + first.id());
        assertThat(publications(page))
                .containsExactly(
                        "Critical Standards Not Met 14 March 2020. Read it: Critical Standards Not Met, 14 March 2020");

        AssessmentId next = homes.begin(home, "2020-21");
        assertThat(publications(browser.get("/assessments/" + next)))
                .containsExactly(
                        "2020-21 None yet. You can publish early, and again at a higher level.",
                        "2019-20: Critical Standards Not Met 14 March 2020. Read it: 2019-20: Critical Standards Not Met, 14 March 2020");
    }

    @Test
    void showsNobodyElsesPublications() {
        AssessmentId assessment = homes.begin(home);
        publish(assessment);
        Home other = homes.home("Millbrook Court");
        Browser browser = people.signIn(other.person());
        browser.get("/assessments/" + assessment).hasStatus(404);
        assertThat(publications(browser.get("/assessments/" + homes.begin(other))))
                .singleElement()
                .asString()
                .contains("None yet");
    }

    @Test
    void keepsToItsStatements() {
        AssessmentId assessment = homes.begin(home);
        publish(assessment);
        Browser auditor = people.signIn(Role.AUDITOR, home.id());
        for (String path : List.of("", "/print", "/history", "/items/1.1.1/history")) {
            CountedStatements.forget();
            auditor.get("/assessments/" + assessment + path).hasStatus(200);
            assertThat(CountedStatements.seen()).as(path).hasSizeLessThanOrEqualTo(6);
        }
    }

    private Publication publish(AssessmentId assessment) {
        PublishOutcome outcome =
                Scope.of(home.administrator())
                        .call(() -> publishing.publish(home.administrator(), assessment, "once"));
        return ((PublishOutcome.Done) outcome).publication();
    }

    private static List<String> publications(Page page) {
        return page.hasStatus(200).document().select("section:has(#h-published) li").eachText();
    }
}
