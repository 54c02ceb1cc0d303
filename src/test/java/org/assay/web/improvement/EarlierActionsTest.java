package org.assay.web.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.assessment.AssessmentId;
import org.assay.improvement.Plan;
import org.assay.improvement.Plans;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Practices.Place;
import org.assay.support.RepeatedPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practice repeats its audit, and what is open in the plan of the first is offered. */
@HouseUnderTest
class EarlierActionsTest {
    private final Practices practices;
    private final CareHomes homes;
    private final People people;
    private final ActionPlans made;
    private final Plans plans;
    private Place practice;
    private Browser browser;
    private WholePlan before;
    private Plan after;
    private String area;

    EarlierActionsTest(
            Practices practices, CareHomes homes, People people, ActionPlans made, Plans plans) {
        this.practices = practices;
        this.homes = homes;
        this.people = people;
        this.made = made;
        this.plans = plans;
    }

    @BeforeEach
    void repeat() {
        practice = practices.practice("Mill Lane Surgery", practices.group("Larkfield CCG"));
        browser = people.signIn(practice.person());
        before = rated("2014");
        made.action(
                practice.actor(),
                before.plan(),
                RepeatedPlans.area(before, "1.1"),
                "Name a partner");
        made.draft(practice.actor(), before.plan(), RepeatedPlans.area(before, "1.1"), "Tell all");
        WholePlan repeat = rated("2016");
        after = repeat.plan();
        area = "/plans/%s/areas/%s".formatted(after.id(), RepeatedPlans.area(repeat, "1.1").id());
    }

    @Test
    void thePlanOffersThemOnTheirAreaAndBringsThemOverInOnePress() {
        Page page = browser.get("/plans/" + after.id());
        page.hasStatus(200)
                .says("From " + before.plan().title() + ": 2 actions still open")
                .says("Name a partner")
                .says("Tell all");
        Page brought = page.press("Bring all 2 over to 1");
        assertThat(brought.path()).isEqualTo(area);
        brought.says("Actions 1.1, 1.2 are brought over.").doesNotSay("still open");
        browser.get("/plans/" + after.id())
                .says("Carried over from " + before.plan().title() + ", action 1.1");
        browser.get("/plans/" + before.plan().id())
                .says("2 of them carried over into a later plan")
                .says("Carried over to " + after.title() + ", action 1.1");
    }

    @Test
    void pressedTwiceTheyAreThereOnce() {
        browser.post(area + "/earlier").says("Actions 1.1, 1.2 are brought over.");
        Page page = browser.post(area + "/earlier").says("Nothing was open any more.");
        assertThat(page.document().select("details.as-item")).hasSize(2);
    }

    @Test
    void theListOverAllPlansNamesEachOnceWithItsSource() {
        browser.get(area).press("Bring all 2 over to 1");
        Page all = browser.get("/plans");
        assertThat(all.document().select("tbody tr").eachText())
                .filteredOn(row -> row.contains("Name a partner"))
                .singleElement()
                .asString()
                .contains("Carried over from " + before.plan().title() + ", action 1.1");
        String csv = browser.get("/plans.csv").body();
        assertThat(csv.split("Name a partner", -1)).hasSize(2);
        assertThat(csv)
                .contains(
                        "%s. Carried over from %s, action 1.1"
                                .formatted(after.title(), before.plan().title()));
        assertThat(browser.get("/plans.csv?plan=" + before.plan().id()).body())
                .contains("Carried over to " + after.title() + ", action 1.1");
    }

    @Test
    void theEarlierOneIsReadAndNotWrittenAndLeadsToTheLater() {
        browser.get(area).press("Bring all 2 over to 1");
        WholePlan now = made.whole(practice.actor(), before.plan());
        var first = RepeatedPlans.area(now, "1.1").actions().getFirst();
        Page page =
                browser.get(
                        "/plans/%s/areas/%s?action=%s"
                                .formatted(now.plan().id(), first.area(), first.id()));
        page.hasStatus(200).says("It goes on there, and is closed here.");
        assertThat(page.document().select("details.as-item[open] form")).isEmpty();
        assertThat(page.document().select("main .govuk-inset-text a[href^='" + area + "']"))
                .hasSize(1);
        String history = "/plans/%s/actions/%s/history".formatted(now.plan().id(), first.id());
        browser.get(history).says("carried the action over into a later plan");
    }

    @Test
    void takenOutOfThePlanItIsOpenInTheEarlierOneAgain() {
        browser.get(area).press("Bring all 2 over to 1");
        var first =
                RepeatedPlans.area(made.whole(practice.actor(), after), "1.1").actions().getFirst();
        String address = "/plans/%s/actions/%s/removal".formatted(after.id(), first.id());
        browser.get(area + "?action=" + first.id()).hasLinkTo(address);
        Page removal = browser.get(address);
        removal.says("What it came from is open again: " + before.plan().title() + ", action 1.1");
        removal.fill("why", "Too early.").press("Remove action 1.1").says("is out of the plan");
        browser.get(area).says("From " + before.plan().title() + ": 1 action still open");
        browser.get(area).press("Bring it over to 1").says("Action 1.3 is brought over.");
        Page refused =
                browser.get("/plans/" + after.id() + "/removed").press("Put it back Action 1.1");
        refused.hasStatus(422).says("What it said was brought over again");
    }

    @Test
    void whoMayOnlyReadSeesThemWithoutTheButton() {
        Browser auditor = people.signIn(people.with(Role.AUDITOR, practice.id()));
        Page page = auditor.get(area).hasStatus(200).says("2 actions still open");
        assertThat(page.document().select("form[action$=earlier]")).isEmpty();
    }

    @Test
    void keepsToItsStatements() {
        for (String page : new String[] {"/plans/" + after.id(), area}) {
            browser.get(page);
            CountedStatements.forget();
            browser.get(page).hasStatus(200);
            few(6);
        }
        String token = browser.token();
        CountedStatements.forget();
        browser.postOnly(area + "/earlier", "_csrf", token);
        few(8);
        WholePlan now = made.whole(practice.actor(), after);
        String opened =
                area + "?action=" + RepeatedPlans.area(now, "1.1").actions().getFirst().id();
        browser.get(opened);
        CountedStatements.forget();
        browser.get(opened).hasStatus(200);
        few(6);
        made.whole(practice.actor(), after)
                .areas()
                .forEach(each -> each.actions().forEach(this::outAndBack));
    }

    private void outAndBack(org.assay.improvement.Action action) {
        String place = "/plans/%s/actions/%s".formatted(after.id(), action.id());
        browser.get(area);
        String token = browser.token();
        String version = Integer.toString(action.version());
        CountedStatements.forget();
        browser.postOnly(place + "/removal", "_csrf", token, "version", version, "why", "So.");
        few(8);
        CountedStatements.forget();
        browser.postOnly(place + "/restoration", "_csrf", token);
        few(8);
    }

    private static void few(int most) {
        assertThat(CountedStatements.seen())
                .as(String.join("\n", CountedStatements.seen()))
                .hasSizeLessThanOrEqualTo(most);
    }

    private WholePlan rated(String edition) {
        AssessmentId id = practices.begin(practice, "gp-safeguarding", edition);
        int version =
                edition.equals("2014") ? 0 : 1; // the rating of the first came over to the repeat
        homes.save(practice.actor(), id, "1.1", "not_met", version);
        return Scope.of(practice.actor())
                .call(() -> plans.ofAssessment(practice.actor(), id.value()))
                .orElseThrow();
    }
}
