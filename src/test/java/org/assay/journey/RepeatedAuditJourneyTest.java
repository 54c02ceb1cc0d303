package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.OverlayStart;
import org.assay.improvement.Plans;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.organisation.BoardGroups;
import org.assay.support.ActionPlans;
import org.assay.support.Boards;
import org.assay.support.CareHomes;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Practices.Place;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** After two years a practice begins the audit again, with its board's own standard. */
@HouseUnderTest
class RepeatedAuditJourneyTest {
    private final Practices practices;
    private final Boards boards;
    private final Editions editions;
    private final BoardGroups groups;
    private final Plans plans;
    private final ActionPlans made;
    private final CareHomes homes;
    private final People people;
    private final Chromium chromium;

    RepeatedAuditJourneyTest(
            Practices practices,
            Boards boards,
            Editions editions,
            BoardGroups groups,
            Plans plans,
            ActionPlans made,
            CareHomes homes,
            People people,
            Chromium chromium) {
        this.practices = practices;
        this.boards = boards;
        this.editions = editions;
        this.groups = groups;
        this.plans = plans;
        this.made = made;
        this.homes = homes;
        this.people = people;
        this.chromium = chromium;
    }

    @Test
    void bringsOverWhatStillAppliesAndShowsWhatChanged() {
        var board = boards.board();
        Place group = practices.group("Larkfield CCG");
        Edition first = overlay(board, "2014", group);
        Edition second = overlay(board, "2016", group);
        Place practice = practices.practice("Mill Lane Surgery", group);
        AssessmentId before = practices.begin(practice, first.framework(), first.edition());
        for (String ref : new String[] {"1.1", "5.10", "9.1"})
            homes.save(practice.actor(), before, ref, "fully_met", 0);
        homes.save(practice.actor(), before, "1.1", "not_met", 1);
        plans(practice, before, "Name a partner for safeguarding");
        homes.save(practice.actor(), before, "9.1/evidence", "A search, run each month.", 0);

        try (Window window = chromium.window(people.signIn(practice.person()))) {
            window.go("/assessments");
            window.press("Begin " + second.shortTitle());
            String base = URI.create(window.page().url()).getPath();
            var audit = new Audit(window, base);
            audit.says("3 answers came over from last time");
            Looks.well(window, "gp-repeated");

            window.follow("What changed since last time");
            audit.says("5.13").says("5.10").says("Asked no more");
            audit.says("Since " + first.title() + ", " + first.edition());
            Looks.well(window, "gp-changes");

            audit.open("9.1").says("A search, run each month.");
            audit.says("Came over from " + first.edition() + ". It counts once");
            Looks.well(window, "gp-brought");
            audit.item("9.1").locator("button[name=save]").click();
            audit.open("9.1").doesNotSay("Came over from");
            assertThat(audit.item("9.1").locator(".as-item__a")).hasText("Complete");
            audit.open("5.13");
            assertThat(audit.item("5.13").locator("> summary .as-rag")).hasText("Unanswered");
            audit.open("5.11");
            assertThat(audit.item("5.10")).hasCount(0);
            bringsOverWhatIsOpen(audit, first, second);
        }
    }

    /** Once the rating says again that something is wanting, its plan offers what is open. */
    private static void bringsOverWhatIsOpen(Audit audit, Edition first, Edition second) {
        Window window = audit.window();
        audit.open("1.1").item("1.1").locator("button[name=save]").click();
        assertThat(audit.item("1.1").locator("> summary .as-rag")).hasText("Not met");
        window.go(audit.base() + "/plan");
        String earlier = first.title() + " " + first.edition();
        audit.says("From " + earlier + ": 1 action still open");
        Looks.well(window, "gp-earlier-offered");
        window.press("Bring it over to 1");
        audit.says("Action 1.1 is brought over.").doesNotSay("still open");
        audit.says("Carried over from " + earlier + ", action 1.1");
        Looks.well(window, "gp-earlier-brought");
        window.go("/plans");
        var rows =
                window.page()
                        .locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Name a partner"));
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText(second.title() + " " + second.edition());
        assertThat(rows).containsText("Carried over from " + earlier);
        Looks.well(window, "gp-earlier-once");
        rows.getByText(earlier + ", action 1.1").click();
        audit.says("It goes on there, and is closed here.");
        Looks.well(window, "gp-earlier-closed");
    }

    private void plans(Place practice, AssessmentId audit, String what) {
        Actor actor = practice.actor();
        WholePlan whole =
                Scope.of(actor).call(() -> plans.ofAssessment(actor, audit.value())).orElseThrow();
        made.action(actor, whole.plan(), whole.areas().getFirst(), what);
    }

    private Edition overlay(Boards.Board board, String name, Place group) {
        Edition base = editions.find("gp-safeguarding", name).orElseThrow();
        practices.speaks(board.key(), group.organisation());
        String start = OverlayStart.of(base, board.organisation(), groups.of(board.id()));
        return practices.overlay(
                board.officer(),
                start.replace(
                                "The practice can show that … (to be filled in by the local board)",
                                "Children who are not brought are followed up.")
                        .replace(
                                "Staff know their responsibilities, including … (to be filled in by the local board)",
                                "Staff know about the water in our town."));
    }
}
