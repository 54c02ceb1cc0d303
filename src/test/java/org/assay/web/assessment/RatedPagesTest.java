package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rating statements, without JavaScript. */
@HouseUnderTest
class RatedPagesTest {
    private final TownClubs clubs;
    private final People people;
    private TownClubs.Club club;
    private Browser browser;
    private String standard;

    RatedPagesTest(TownClubs clubs, People people) {
        this.clubs = clubs;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        club = clubs.club("Upton Club");
        browser = people.signIn(club.person());
        standard = club.base() + "/standards/1";
    }

    @Test
    void listsTheStatementsWithTheirRatings() {
        rate("1.1", "fully_met");

        Page page = browser.get(standard);

        page.hasHeading("1. People").says("Standard 1 of 2");
        assertThat(rating(page, "1.1")).isEqualTo("Fully met");
        assertThat(rating(page, "1.2")).isEqualTo("Unanswered");
        page.says("1.1 is rated “Fully met”, which asks: What shows it?");
    }

    @Test
    void asksForWhatTheRatingNeedsOnceItIsSaved() {
        Page open = open("1.1");
        assertThat(open.document().select("#item-1-1 textarea")).isEmpty();
        open.says("Somebody is named, few know who.");

        Page saved = open.fill("f-1-1", "partly_met").press("Save and go to 1.2");

        saved.says("1.1 is rated “Partly met”. Fill in what that asks.");
        assertThat(saved.document().select("#item-1-1[open] textarea[name=f-1-1-evidence]"))
                .hasSize(1);
        assertThat(saved.document().select("#item-1-1[open] [name=a-lead]")).hasSize(1);
    }

    @Test
    void savesTheRatingWhatItAsksAndTheActionInOne() {
        rate("1.1", "partly_met");

        Page next =
                open("1.1")
                        .fill("f-1-1-evidence", "The name hangs on the door.")
                        .fill("a-lead", "Una Chair, chair")
                        .fill("a-action", "Tell everybody")
                        .fill("a-timescale-day", "30")
                        .fill("a-timescale-month", "9")
                        .fill("a-timescale-year", "2030")
                        .press("Save and go to 1.2");

        assertThat(next.document().select("#item-1-2[open]")).hasSize(1);
        next.says("1.1 is saved.");
        Page again = open("1.1");
        assertThat(again.value("f-1-1-evidence").strip()).isEqualTo("The name hangs on the door.");
        assertThat(again.value("a-lead")).isEqualTo("Una Chair, chair");
        assertThat(again.value("a-timescale-year")).isEqualTo("2030");
        assertThat(again.document().select("#item-1-1 > summary .as-item__a").text())
                .isEqualTo("Complete");
    }

    @Test
    void keepsWhatWasWrittenWhenTheRatingIsCleared() {
        rate("1.1", "fully_met");
        open("1.1").fill("f-1-1-evidence", "The name hangs on the door.").press("Save 1.1");

        Page cleared = open("1.1").press("Clear this rating of 1.1");

        cleared.says("1.1 has no rating now. What was written stays.");
        cleared.says("Kept from an earlier rating").says("The name hangs on the door.");
        Page back = rate("1.1", "fully_met");
        assertThat(back.value("f-1-1-evidence").strip()).isEqualTo("The name hangs on the door.");
    }

    @Test
    void showsWhatSomebodyElseSavedAndKeepsWhatIsTyped() {
        rate("1.1", "fully_met");
        Page mine = open("1.1");
        open("1.1").fill("f-1-1-evidence", "Theirs.").press("Save 1.1");

        Page refused = mine.fill("f-1-1-evidence", "Mine.").press("Save 1.1").hasStatus(409);

        refused.says("saved something else in the meantime: “Theirs.”");
        assertThat(refused.value("f-1-1-evidence").strip()).isEqualTo("Mine.");
        refused.press("Save 1.1").hasStatus(200);
        assertThat(open("1.1").value("f-1-1-evidence").strip()).isEqualTo("Mine.");
    }

    @Test
    void leavesAloneWhatSomebodyElseSavedAndThisPersonDidNotTouch() {
        rate("1.1", "fully_met");
        Page mine = open("1.1");
        open("1.1").fill("f-1-1-evidence", "Theirs.").press("Save 1.1");

        mine.fill("f-1-1", "partly_met").press("Save 1.1").hasStatus(200);

        Page now = open("1.1");
        assertThat(rating(now, "1.1")).isEqualTo("Partly met");
        assertThat(now.value("f-1-1-evidence").strip()).isEqualTo("Theirs.");
    }

    @Test
    void showsTheFieldsOfAnotherRatingWhileSomebodyChooses() {
        Page fields =
                browser.post(
                        club.base() + "/requirements/1.1/rating/asks",
                        "f-1-1",
                        "n_a",
                        "f-1-1-version",
                        "0",
                        "f-1-1-reason",
                        "Typed already.",
                        "f-1-1-reason-version",
                        "0");

        assertThat(fields.value("f-1-1-reason").strip()).isEqualTo("Typed already.");
        assertThat(fields.document().select("[name=f-1-1-alternative]")).hasSize(1);
        assertThat(rating(open("1.1"), "1.1")).isEqualTo("Unanswered");
    }

    @Test
    void declaresAWholeStandardNotApplicableAndTakesItBack() {
        rate("1.1", "not_met");

        Page declared =
                browser.get(standard).fill("f-1", "n_a").press("Save this for the whole standard");
        declared.says("All statements of this standard count as “N/A”.");
        declared.says("Standard 1 is declared “N/A”, which asks: Why does it not apply?");
        Page told =
                declared.fill("f-1-reason", "We have no members.")
                        .press("Save this for the whole standard");
        told.doesNotSay("which asks");

        Page back = told.press("Take it back: the standard applies");
        assertThat(rating(back, "1.1")).isEqualTo("Not met");
    }

    @Test
    void judgesAStandardAndAsksWhyTheJudgementIsBetter() {
        rate("1.1", "not_met");
        rate("1.2", "not_met");

        Page judged =
                browser.get(standard)
                        .says("Your ratings support “Not met”")
                        .fill("f-1-judgement", "fully_met")
                        .fill("f-1-statement", "It is fine.")
                        .press("Save the judgement");

        judged.says("Your judgement is better than your ratings support.");
        judged.fill("f-1-why", "We began yesterday.").press("Save the judgement").hasStatus(200);
        assertThat(browser.get(standard).value("f-1-why").strip()).isEqualTo("We began yesterday.");
    }

    @Test
    void asksForTheDetailsOfTheReturn() {
        Page page = browser.get(club.base() + "/details").hasHeading("Details of the return");
        page.says("Ask the town board.");

        Page wrong =
                page.fill("f-details-completed-by", "Una Chair")
                        .fill("f-details-completed-on-day", "31")
                        .fill("f-details-completed-on-month", "2")
                        .fill("f-details-completed-on-year", "2030")
                        .press("Save the details")
                        .hasStatus(422);
        assertThat(wrong.errors()).hasSize(1);
        assertThat(wrong.value("f-details-completed-by").strip()).isEqualTo("Una Chair");

        wrong.fill("f-details-completed-on-day", "28").press("Save the details").hasStatus(200);
        assertThat(browser.get(club.base() + "/details").value("f-details-completed-on-day"))
                .isEqualTo("28");
    }

    @Test
    void sumsUpTheScoresAsPictureNumbersAndFile() {
        rate("1.1", "fully_met");
        rate("2.1", "not_met");

        Page page = browser.get(club.base() + "/score").hasHeading("Score summary");

        assertThat(page.document().select("svg.as-stack[role=img]").eachAttr("aria-label"))
                .contains("All standards: 1 not met, 1 fully met, 1 unanswered");
        assertThat(page.document().select("tbody tr:last-child").text())
                .isEqualTo("All standards 3 1 0 1 0 1 33% 33%");
        page.hasLinkTo(club.base() + "/items/1.2");
        assertThat(browser.get(club.base() + "/score.csv").body())
                .contains("Standard,Title,Questions,Not met,Partly met,Fully met,N/A,Unanswered,")
                .contains(",All standards,3,1,0,1,0,1,33,0,33,0,33,33,0,33");
    }

    @Test
    void saysAllOfItOnOnePageAndAsPdf() {
        rate("1.1", "fully_met");
        rate("2.1", "not_met");
        browser.get(club.base() + "/score").hasLinkTo(club.base() + "/report");

        CountedStatements.forget();
        Page page = browser.get(club.base() + "/report").hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeBetween(1, 6);

        page.says("2 of 3 statements rated").says("Not met: 2.1.").says("Actions: 1.");
        page.hasLinkTo(club.base() + "/report.pdf");
        for (String pdf : List.of("/report.pdf", "/score.pdf"))
            assertThat(browser.get(club.base() + pdf).hasStatus(200).body()).startsWith("%PDF-");
    }

    @Test
    void showsRatingsByStandardAndWhatIsMissingOnTheOverview() {
        rate("1.1", "fully_met");

        Page page = browser.get(club.base()).hasStatus(200);

        page.hasHeading("Safe clubs, how we look after each other 2030");
        page.says("1 of 3 statements rated").says("1.2 is not rated yet.");
        page.hasLinkTo(club.base() + "/details").hasLinkTo(club.base() + "/score");
        browser.get(club.base() + "/print").hasStatus(200).says("Fully met");
    }

    @Test
    void leadsToWhereEachThingIsAnswered() {
        rate("1.1", "fully_met");
        assertThat(browser.get(club.base() + "/items/1.1/evidence").path())
                .startsWith(standard + "?item=1.1/evidence");
        browser.get(club.base() + "/items/1.1/evidence/history").hasStatus(200);
        browser.get(club.base() + "/items/1.1/nothing").hasStatus(404);
    }

    @Test
    void givesNoFormsToThoseWhoOnlyRead() {
        Browser auditor = people.signIn(Role.AUDITOR, club.id());

        Page page = auditor.get(standard + "?item=1.1").hasStatus(200);

        assertThat(page.document().select("main form")).isEmpty();
    }

    @Test
    void saysBeforePublishingWhatItsRatingsMissAndKeepsTheReturnOutOfTheRegister() {
        browser.get(club.base() + "/publication")
                .says("Not signed yet")
                .hasLinkTo(club.base() + "/sign-off");
        browser.get(club.base() + "/sign-off").says("1.1 is not rated yet.");

        browser.get("/directory?q=" + club.organisation().code())
                .doesNotSay("ODS code " + club.organisation().code());
    }

    @Test
    void opensAnOverlayByItsOwnAddress() {
        browser.get("/frameworks/gp-safeguarding/2014+medway-board")
                .hasStatus(200)
                .says("statements to rate");
    }

    private Page open(String ref) {
        return browser.get(club.base() + "/standards/" + ref.charAt(0) + "?item=" + ref)
                .hasStatus(200);
    }

    private Page rate(String ref, String rating) {
        return open(ref).fill("f-" + ref.replace('.', '-'), rating).press("Save " + ref);
    }

    private static String rating(Page page, String ref) {
        return page.document()
                .select("#item-%s > summary .as-rag".formatted(ref.replace('.', '-')))
                .text();
    }
}
