package org.assay.web.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.support.ActionPlans;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class PlanPagesTest {
    private final CareHomes homes;
    private final People people;
    private final ActionPlans made;
    private final TownClubs clubs;
    private Home home;
    private Actor ruth;
    private Browser browser;

    PlanPagesTest(CareHomes homes, People people, ActionPlans made, TownClubs clubs) {
        this.homes = homes;
        this.people = people;
        this.made = made;
        this.clubs = clubs;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Mill Lane Surgery");
        ruth = home.administrator();
        browser = people.signIn(home.person());
    }

    @Test
    void beginsAPlanAddsAnAreaAndAnAction() {
        browser.get("/plans").hasHeading("Action plans").says("There are no actions yet");
        Page plan = browser.get("/plans").fill("title", "Our plan").press("Begin the plan");
        plan.hasHeading("Our plan").says("“Our plan” has begun");
        Page area = plan.fill("better", "Everyone knows what to do").press("Add the area");
        area.hasHeading("Everyone knows what to do").says("Add its first action");
        Page action = area.fill("fresh", "Run an exercise in each team").press("Add action");
        action.says("Action 1.1 is added")
                .says("Not ready to start: three of the four musts are missing")
                .says("No named professional yet");
        browser.get("/plans").says("Run an exercise in each team").says("Our plan").says("No date");
    }

    @Test
    void anAuditsPlanStandsInTheOrderOfItsStandards() {
        WholePlan whole = raised(Template.SMART, "2.1", "1.1");
        Page page = browser.get("/plans/" + whole.plan().id());
        page.hasStatus(200).says("No action yet").says("Add an improvement area");
        assertThat(page.document().select("section h2").eachText())
                .satisfies(headings -> assertThat(headings.get(0)).startsWith("Standard 1."))
                .satisfies(headings -> assertThat(headings.get(1)).startsWith("Standard 2."));
        browser.get("/plans?rag=open").says("No action yet:").says("standard 2");
    }

    @Test
    void aPlanByStatementsIsATableOfStatements() {
        WholePlan whole = raised(Template.STATEMENT, "1.2", "1.1");
        Page page = browser.get("/plans/" + whole.plan().id());
        page.hasStatus(200).says("in the order of the statements").says("No action yet");
        assertThat(page.document().select("tbody th").eachText()).containsExactly("1.1", "1.2");
        var area = whole.areas().getFirst();
        Page edited =
                browser.get("/plans/%s/areas/%s".formatted(whole.plan().id(), area.id()))
                        .fill("lead", "Amy Bright, head of service")
                        .fill("what", "Set up supervision")
                        .fill("impactExpected", "Staff feel backed up")
                        .fill("progress", "Dates in diaries")
                        .press("Save 1.1");
        edited.hasStatus(200).says("Action 1.1 is saved");
        browser.get("/plans/" + whole.plan().id())
                .says("Amy Bright, head of service")
                .says("Staff feel backed up")
                .says("Dates in diaries")
                .says("No date");
    }

    @Test
    void anAssessmentLeadsToItsPlan() {
        var assessment = homes.begin(home);
        browser.get("/assessments/" + assessment + "/plan")
                .hasHeading("Action plan")
                .says("has asked for an action yet");
        var source = new Source(assessment.value(), CareHomes.FRAMEWORK, "2019-20");
        made.raised(ruth, home.id(), source, Template.SMART, "1.1");
        assertThat(browser.get("/assessments/" + assessment + "/plan").path())
                .startsWith("/plans/")
                .doesNotContain("/areas/");
        assertThat(browser.get("/assessments/" + assessment + "/plan?requirement=1.1").path())
                .contains("/areas/");
    }

    @Test
    void aRatingBringsItsStatementIntoThePlanAndLeavesWhatWasWritten() {
        var club = clubs.club("Upton Rovers");
        Browser own = people.signIn(club.person());
        homes.save(club.administrator(), club.assessment(), "1.1", "not_met", 0);
        homes.save(club.administrator(), club.assessment(), "1.2", "partly_met", 0);
        Page page = own.get(club.base() + "/plan");
        page.hasStatus(200).says("2 actions");
        assertThat(page.document().select("tbody .as-rag").eachText())
                .containsExactly("Not met", "Partly met");
        Page area = own.get(club.base() + "/plan?requirement=1.1");
        area.fill("lead", "Amy Bright, coach").press("Save 1.1").says("Action 1.1 is saved");
        assertThat(area.document().select("label[for=lead]").text())
                .isEqualTo("Lead person and title");
        assertThat(own.get(club.base() + "/standards/1?item=1.1").body())
                .contains("Amy Bright, coach")
                .contains(club.base() + "/plan?requirement=1.1");
        homes.save(club.administrator(), club.assessment(), "1.1", "fully_met", 1);
        own.get(club.base() + "/plan")
                .says("No longer asked for by its rating")
                .says("Amy Bright, coach");
        own.get("/plans").says("No longer asked for by its rating").says("Safe clubs");
    }

    @Test
    void tellsWhoChangedWhat() {
        PlacedAction action = ready();
        open(action).fill("lead", "Iris Holt").press("Save 1.1");
        String address = "/plans/%s/actions/%s".formatted(action.plan().id(), action.action().id());
        browser.get(address + "/history")
                .says("changed the action")
                .says("from: Named professional: Ruth Adeyemi")
                .says("to: Named professional: Iris Holt");
        browser.get("/plans/%s/history".formatted(action.plan().id()))
                .says("began the plan")
                .says("added an improvement area 1")
                .says("changed the action 1.1");
    }

    @Test
    void narrowsTheListAndKeepsTheChoiceInTheDownloads() {
        PlacedAction action = ready();
        browser.get("/plans?plan=" + action.plan().id() + "&sort=deadline")
                .says("Run an exercise")
                .hasLinkTo("/plans.csv?plan=" + action.plan().id() + "&sort=deadline");
        browser.get("/plans?overdue=yes").says("No action matches what you chose");
        browser.get("/plans?rag=bogus&plan=%00&page=99999999999&sort=x").hasStatus(200);
        browser.get("/plans/print").says("Run an exercise");
    }

    @Test
    void givesFiles() {
        ready();
        Page csv = browser.get("/plans.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("Source,Standard,").contains("Run an exercise");
        assertThat(browser.get("/plans.xlsx").header("Content-Disposition"))
                .contains("action-plan.xlsx");
        assertThat(browser.get("/plans.pdf").body()).startsWith("%PDF-");
    }

    @Test
    void showsAnAuditorNothingToChangeAndAStrangerNothing() {
        PlacedAction action = ready();
        String area = "/plans/%s/areas/%s".formatted(action.plan().id(), action.area().id());
        var auditor = people.signIn(Role.AUDITOR, home.id());
        Page page = auditor.get(area);
        page.hasStatus(200).says("Nine in ten know the route");
        assertThat(page.document().select("main form[method=post]")).isEmpty();
        assertThat(auditor.get("/plans").document().select("main form[method=post]")).isEmpty();
        var stranger = people.signIn(Role.ADMINISTRATOR, people.organisation("Elsewhere"));
        stranger.get(area).hasStatus(404);
        stranger.get("/plans/nonsense").hasStatus(404);
        stranger.get("/plans/" + UUID.randomUUID()).hasStatus(404);
        stranger.post(area + "/actions", "fresh", "x").hasStatus(404);
    }

    @Test
    void keepsToItsStatements() {
        PlacedAction action = ready();
        String area =
                "/plans/%s/areas/%s?action=%s"
                        .formatted(action.plan().id(), action.area().id(), action.action().id());
        browser.get(area);
        for (String address :
                new String[] {"/plans", area, "/plans/" + action.plan().id(), "/plans/print"}) {
            CountedStatements.forget();
            browser.get(address).hasStatus(200);
            assertThat(CountedStatements.seen()).as(address).hasSizeBetween(1, 6);
        }
        String token = browser.token();
        CountedStatements.forget();
        browser.postOnly(
                        "/plans/%s/actions/%s/rating"
                                .formatted(action.plan().id(), action.action().id()),
                        "rag",
                        "amber",
                        "version",
                        "1",
                        "_csrf",
                        token)
                .hasStatus(302);
        assertThat(CountedStatements.seen()).as("a rating").hasSizeBetween(1, 8);
    }

    private PlacedAction ready() {
        Plan plan = made.own(ruth, home.id(), "Our plan");
        Area area = made.area(ruth, plan, "Everyone knows what to do");
        return made.action(ruth, plan, area, "Run an exercise");
    }

    private PlacedAction draft(String what) {
        Plan plan = made.own(ruth, home.id(), "Our plan");
        Area area = made.area(ruth, plan, "Everyone knows what to do");
        return made.draft(ruth, plan, area, what);
    }

    private WholePlan raised(Template template, String... requirements) {
        var source = new Source(homes.begin(home).value(), CareHomes.FRAMEWORK, "2019-20");
        return made.raised(ruth, home.id(), source, template, requirements);
    }

    private Page open(PlacedAction action) {
        return browser.get(
                "/plans/%s/areas/%s?action=%s"
                        .formatted(action.plan().id(), action.area().id(), action.action().id()));
    }
}
