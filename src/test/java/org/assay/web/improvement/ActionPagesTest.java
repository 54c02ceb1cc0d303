package org.assay.web.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.support.ActionPlans;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of an action: what is planned, how it stands, what happened. */
@HouseUnderTest
class ActionPagesTest {
    private final CareHomes homes;
    private final People people;
    private final ActionPlans made;
    private Home home;
    private Actor ruth;
    private Browser browser;

    ActionPagesTest(CareHomes homes, People people, ActionPlans made) {
        this.homes = homes;
        this.people = people;
        this.made = made;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Mill Lane Surgery");
        ruth = home.administrator();
        browser = people.signIn(home.person());
    }

    @Test
    void saysWhichOfTheMustsIsMissingAndKeepsWhatWasTyped() {
        Page page = open(draft("Ask everyone again"));
        page =
                page.fill("what", "Ask everyone again in June")
                        .fill("leadOrganisation", "Mill Lane Surgery")
                        .fill("deadline-day", "30")
                        .fill("deadline-month", "6")
                        .fill("deadline-year", "2031")
                        .press("Save 1.1");
        page.hasStatus(422).says("Action 1.1 is not ready to start");
        assertThat(page.errors()).containsExactly("Enter the day by which success is measured.");
        assertThat(page.value("what")).isEqualTo("Ask everyone again in June");
        Page again =
                page.fill("successBy-day", "1")
                        .fill("successBy-month", "9")
                        .fill("successBy-year", "2031")
                        .press("Save 1.1");
        again.hasStatus(200).says("Action 1.1 is saved").says("Deadline: 30 June 2031");
    }

    @Test
    void refusesADeadlineBeforeTheStartAndADayThatIsNone() {
        Page page = open(draft("Ask"));
        page.fill("startedOn-day", "1")
                .fill("startedOn-month", "7")
                .fill("startedOn-year", "2031")
                .fill("deadline-day", "30")
                .fill("deadline-month", "6")
                .fill("deadline-year", "2031")
                .press("Save 1.1")
                .hasStatus(422)
                .says("The deadline is before the day the action started");
        Page wrong =
                open(draft("Other"))
                        .fill("deadline-day", "31")
                        .fill("deadline-month", "2")
                        .fill("deadline-year", "2031")
                        .press("Save 1.1");
        wrong.hasStatus(422);
        assertThat(wrong.errors()).singleElement().asString().contains("does not exist");
        assertThat(wrong.value("deadline-day")).isEqualTo("31");
    }

    @Test
    void keepsGreenBackWithoutEvidenceAndSavesTheRest() {
        Page page = open(ready());
        Page refused =
                page.fill("rag", "green")
                        .fill("impact", "31 of 36 know the route")
                        .press("Save rating");
        refused.hasStatus(422)
                .says("Action 1.1 is kept from being green")
                .says("Everything else you entered is saved");
        assertThat(refused.errors())
                .containsExactly(
                        "Green needs evidence of its impact: point to at least one piece.");
        assertThat(browser.get(refused.path().replaceAll("/actions/.*", "")).text())
                .doesNotContain("31 of 36");
        Page saved = refused.fill("evidence", "Survey of May").press("Save rating");
        saved.hasStatus(200).says("Action 1.1 is saved");
        assertThat(saved.document().select("summary .as-rag").text()).isEqualTo("Green");
        assertThat(saved.document().select("#impact").text()).isEqualTo("31 of 36 know the route");
    }

    @Test
    void keepsADiaryInWhichEveryEntryHasItsDay() {
        Page page = open(ready());
        Page refused =
                page.fill("day-day", "")
                        .fill("day-month", "")
                        .fill("day-year", "")
                        .fill("words", "Last team done")
                        .press("Add entry");
        refused.hasStatus(422);
        assertThat(refused.errors()).containsExactly("Enter the day on which this happened.");
        assertThat(refused.value("words")).isEqualTo("Last team done");
        Page written =
                refused.fill("day-day", "20")
                        .fill("day-month", "1")
                        .fill("day-year", "2015")
                        .fill("kind", "risk")
                        .press("Add entry");
        written.hasStatus(200).says("Risk. Last team done").says("Jan 15");
    }

    @Test
    void showsBothTextsToTheLaterSaver() {
        PlacedAction action = ready();
        Page mine = open(action);
        open(action).fill("what", "Theirs").press("Save 1.1").hasStatus(200);
        Page conflict = mine.fill("what", "Mine, with care").press("Save 1.1");
        conflict.hasStatus(409).says("Theirs").says("Mine, with care").says("Nothing is lost");
        Page kept = conflict.press("Keep mine");
        kept.hasStatus(200).says("Action 1.1 is saved");
        assertThat(kept.value("what")).isEqualTo("Mine, with care");
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
