package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.assay.assessment.AssessmentId;
import org.assay.improvement.Source;
import org.assay.kernel.Role;
import org.assay.support.ActionPlans;
import org.assay.support.Boards;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Practices.Place;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/**
 * A board fills its own standard in, a practice completes the audit and hands it in, and the group
 * that commissions the practice follows the plan.
 */
@HouseUnderTest
class PracticeJourneyTest {
    private final Practices practices;
    private final Boards boards;
    private final People people;
    private final Chromium chromium;
    private final ActionPlans plans;

    PracticeJourneyTest(
            Practices practices,
            Boards boards,
            People people,
            Chromium chromium,
            ActionPlans plans) {
        this.practices = practices;
        this.boards = boards;
        this.people = people;
        this.chromium = chromium;
        this.plans = plans;
    }

    @Test
    void completesTheAuditWithTheBoardsOwnStandardAndItsGroupFollowsThePlan() throws IOException {
        Place group = practices.group("Larkfield CCG");
        Place practice = practices.practice("Mill Lane Surgery", group);
        Place other = practices.practice("Fen Road Surgery", group);
        var board = boards.board();
        String key = board.key();
        practices.speaks(key, group.organisation());
        try (Window officer = chromium.window(people.signIn(board.person()))) {
            fillsItsOwnStandardIn(officer);
        }
        String edition = "2014+" + key;
        String base;
        try (Window manager = chromium.window(people.signIn(practice.person()))) {
            base = begins(manager, "Safeguarding audit 2014, " + named(key));
            var audit = new Audit(manager, base);
            ratesAndJudges(audit);
            practices.answerTheRest(practice.actor(), AssessmentId.of(base.replaceAll(".*/", "")));
            tellsTheDetails(audit);
            PlanSteps.plans(audit);
        }
        try (Window chair =
                chromium.window(people.signIn(people.with(Role.SIGNATORY, practice.id())))) {
            signs(new Audit(chair, base));
        }
        try (Window manager = chromium.window(people.signIn(practice.person()))) {
            handsIn(new Audit(manager, base));
        }
        AssessmentId others = practices.begin(other, "gp-safeguarding", edition);
        plans.handed(
                other.actor(),
                other.id(),
                new Source(others.value(), "gp-safeguarding", edition),
                group.id(),
                "2.1");
        try (Window officer = chromium.window(people.signIn(group.person()))) {
            follows(new Audit(officer, "/followed"));
        }
    }

    private static String named(String key) {
        String words = key.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** In words of its own, after leaving them open and a slip of the pen. */
    private static void fillsItsOwnStandardIn(Window window) {
        window.go("/home");
        window.follow("Requirements");
        Looks.well(window, "overlays");
        window.follow("Safeguarding audit for primary care contractors, 2014");
        var pack = window.page().getByLabel("The overlay, in YAML");
        String start = pack.inputValue();
        assertThat(start).contains("who: \"Organisations that Larkfield CCG commissions.\"");
        window.press("Check");
        assertThat(window.page().locator(".govuk-error-summary"))
                .containsText("9.2 has no words of yours yet");
        Looks.well(window, "overlay-open");
        String filled =
                start.replace(
                                "The practice can show that … (to be filled in by the local board)",
                                "Children who are not brought are followed up.")
                        .replace(
                                "Staff know their responsibilities, including … (to be filled in by the local board)",
                                "Staff know about the water in our town.");
        assertThat(filled).doesNotContain("to be filled in");
        pack.fill(filled.replace("applies:", "aplies:"));
        window.press("Check");
        assertThat(window.page().locator(".govuk-error-summary")).containsText("aplies");
        assertThat(pack).hasValue(filled.replace("applies:", "aplies:"));
        Looks.well(window, "overlay-wrong");
        pack.fill(filled);
        window.press("Check");
        assertThat(window.page().locator("main")).containsText("Larkfield CCG commissions.");
        assertThat(window.page().locator("main")).containsText("Staff know about the water");
        Looks.well(window, "overlay-checked");
        window.press("Publish");
        assertThat(window.page().locator("[role=status]").first()).containsText("is published");
    }

    private static String begins(Window window, String edition) {
        window.go("/assessments");
        window.press("Begin " + edition);
        Looks.well(window, "gp-overview-fresh");
        return URI.create(window.page().url()).getPath();
    }

    private static void ratesAndJudges(Audit audit) {
        audit.open("9.1").says("Children who are not brought are followed up.");
        Looks.well(audit.window(), "gp-standard-9");
        audit.rate("9.1", "partially_met", "Partially met", "A search, run each month.");
        audit.rate("9.2", "fully_met", "Fully met", "A talk by the lifeguards.");
        audit.judge("9", "partially_met", "One of two is done.", "");
        audit.rate("1.1", "not_met", "Not met", "");
        audit.says("Its place in the action plan");
        audit.rate("1.2", "partially_met", "Partially met", "In one job description of two.");
        Looks.well(audit.window(), "gp-standard-1");
        var asked =
                audit.window()
                        .page()
                        .locator("[aria-labelledby=h-missing] li")
                        .filter(new Locator.FilterOptions().setHasText("Say why"));
        audit.judge("1", "fully_met", "We are a small team and talk every day.", "")
                .says("Your judgement is better than your ratings support.");
        assertThat(asked).hasCount(1);
        Looks.well(audit.window(), "gp-judged");
        audit.judge("1", "fully_met", "We are a small team.", "Both posts are filled in June.");
        audit.says("The judgement of standard 1 is saved.");
        assertThat(asked).hasCount(0);
    }

    private static void tellsTheDetails(Audit audit) {
        Window window = audit.window();
        window.go(audit.base() + "/details");
        audit.date("Date of return", "31", "2", "2015");
        window.press("Save the details");
        audit.says("31 February 2015 does not exist");
        Looks.well(window, "gp-details-wrong");
        audit.date("Date of return", "10", "1", "2015");
        window.press("Save the details");
        audit.says("The details are saved.");
    }

    private static void signs(Audit audit) {
        Window window = audit.window();
        window.go(audit.base() + "/sign-off");
        Looks.well(window, "gp-sign-off");
        window.fill("Post held", "Senior partner").fill("Organisation", "Mill Lane Surgery");
        window.press("Sign");
        assertThat(window.page().locator(".govuk-error-summary")).isVisible();
        assertThat(window.page().getByLabel("Post held")).hasValue("Senior partner");
        audit.date("Date", "9", "1", "2015");
        window.choose("I have read the return, and I sign these words").press("Sign");
        audit.says("The declaration is signed.");
    }

    private static void handsIn(Audit audit) {
        Window window = audit.window();
        window.go(audit.base() + "/publication");
        Looks.well(window, "gp-hand-in");
        window.press("Hand in");
        assertThat(window.heading()).hasText("Receipt");
        Looks.well(window, "gp-receipt");
        window.go(audit.base() + "/publication");
        window.follow("Read what was handed in");
        audit.says("A partner took it on.").says("Both posts are filled in June.");
        Looks.well(window, "gp-return");
    }

    private static void follows(Audit audit) throws IOException {
        Window window = audit.window();
        window.go("/followed");
        audit.says("Mill Lane Surgery").says("Fen Road Surgery");
        Looks.well(window, "gp-followed");
        window.page().getByLabel("Standard", exact()).fill("9");
        window.press("Show");
        audit.says("Ask the health visitor in").doesNotSay("Name a partner");
        window.go("/followed");
        window.page().getByLabel("Rating", exact()).selectOption("green");
        window.press("Show");
        audit.says("Name a partner for safeguarding").doesNotSay("Ask the health visitor in");
        window.go("/followed");
        window.choose("Only what is overdue").press("Show");
        audit.says("Ask the health visitor in").doesNotSay("Name a partner");
        for (String file : new String[] {"CSV", "PDF", "Download workbook (.xlsx)"}) {
            Download download = window.page().waitForDownload(() -> window.follow(file));
            byte[] content = Files.readAllBytes(download.path());
            assertThat(content).as(file).hasSizeGreaterThan(100);
            if (file.equals("CSV"))
                assertThat(new String(content, StandardCharsets.UTF_8))
                        .startsWith("Organisation,Source,")
                        .contains("Ask the health visitor in", "Mill Lane Surgery")
                        .doesNotContain("Name a partner");
        }
        window.go("/followed");
        window.follow("Mill Lane Surgery");
        audit.says("Action plan of Mill Lane Surgery").says("A partner took it on.");
        Looks.well(window, "gp-followed-plan");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
