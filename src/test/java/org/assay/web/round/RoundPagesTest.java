package org.assay.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.Role;
import org.assay.support.Boards;
import org.assay.support.Boards.Board;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.Test;

/** A board opens a round in the browser and watches it. */
@HouseUnderTest
class RoundPagesTest extends RoundsInTheBrowser {
    RoundPagesTest(Boards made, People people) {
        super(made, people);
    }

    @Test
    void opensARoundWithTheEditionsOwnLastDay() {
        Page form = helen.get("/rounds/new?edition=" + edition).hasHeading("Open a round");
        assertThat(form.value("due-day")).isEqualTo(Integer.toString(due.getDayOfMonth()));
        Page view = open(hospital);
        view.hasStatus(200)
                .hasHeading(edition.title() + " 2030")
                .says("1 organisation is told by mail")
                .says("1 agency asked")
                .says("City Hospital")
                .says("not started");
        helen.get("/rounds").hasLinkTo(view.path());
        open(hospital).says("You have a round of this edition already");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        Page page =
                helen.get("/rounds/new?edition=" + edition)
                        .fill("due-day", "1")
                        .fill("due-month", "1")
                        .fill("due-year", "2020")
                        .fill("codes", "nonsense!!")
                        .press("Open the round");
        page.hasStatus(422);
        assertThat(page.errors())
                .anyMatch(error -> error.contains("1 January 2020 has gone by"))
                .anyMatch(error -> error.contains("“nonsense!!” is no line of a code"));
        assertThat(page.value("due-year")).isEqualTo("2020");
        assertThat(page.document().select("#codes").text()).contains("nonsense!!");
        Page none = page.fill("codes", "").fill("due-day", "45").press("Open the round");
        none.hasStatus(422);
        assertThat(none.errors()).isNotEmpty();
    }

    @Test
    void asksByTypeAndAreaTogetherWithTheNeighbour() {
        Board first = made.board();
        Board neighbour = made.board();
        Edition shared = made.edition(first, neighbour, due);
        String both = "Council of both towns " + neighbour.key();
        made.agency(both, Boards.TYPE, "upton,downton");
        Page opened =
                people.signIn(first.person())
                        .post(
                                "/rounds",
                                "edition",
                                shared.toString(),
                                "due-day",
                                "" + due.getDayOfMonth(),
                                "due-month",
                                "" + due.getMonthValue(),
                                "due-year",
                                "" + due.getYear(),
                                "types",
                                Boards.TYPE,
                                "areas",
                                "areas:downton",
                                "together",
                                neighbour.id().toString());
        opened.hasStatus(200).says("left out: their returns of this edition do not come to you");
        Page found = people.signIn(first.person()).get(opened.path() + "?q=" + neighbour.key());
        found.says(both).doesNotSay("City Hospital");
        people.signIn(neighbour.person())
                .get(opened.path() + "?q=" + neighbour.key())
                .hasStatus(200)
                .says(both);
    }

    @Test
    void showsTheHeatMapOfThoseThatHandedIn() {
        String round = open(hospital, council).path();
        handIn(hospital);
        made.answer(council, made.begin(council, edition), "1.1", "not_met");
        Page view = helen.get(round);
        view.says("1 in time").says("1 in progress").says("1 of 5 answered").says("Submitted");
        var cells = view.document().select("table.as-heat tbody tr:first-child td");
        assertThat(cells.eachText()).startsWith("50%", "0% 1 not met", "n/a does not apply");
        String answersOfTheFirst = cells.select("a").eachAttr("href").getFirst();
        assertThat(answersOfTheFirst).contains("#standard-1");
        assertThat(view.document().select("ol.as-gantt li").eachText())
                .first()
                .asString()
                .startsWith("2.1");
        helen.get(round + "/statements").hasStatus(200).says("1.2");
        Page answers = helen.get(answersOfTheFirst.replaceAll("#.*", ""));
        answers.hasStatus(200).says(hospital.organisation().name());
    }

    @Test
    void answersOfUnsubmittedReturnsAreNowhere() {
        String round = open(hospital, council).path();
        AssessmentId assessment = made.begin(council, edition);
        made.answer(council, assessment, "1.1", "partly_met");
        Page page = helen.get(round + "/agencies/" + council.id()).hasStatus(200);
        page.says("1 of 5 answered").doesNotSay("Partly met").doesNotSay("Read the return");
        helen.get("/assessments/" + assessment).hasStatus(404);
        helen.get("/assessments/" + UUID.randomUUID()).hasStatus(404);
        helen.get(round + "/agencies.csv").hasStatus(200).doesNotSay("partly_met");
    }

    @Test
    void extendsForOneAndRemindsTheOverdue() {
        String round = open(hospital, council).path();
        LocalDate until = due.plusDays(9);
        Page agency = helen.get(round + "/agencies/" + hospital.id());
        Page refused =
                agency.fill("until-day", "1")
                        .fill("until-month", "1")
                        .fill("until-year", "2020")
                        .press("Extend");
        refused.hasStatus(422);
        refused.fill("until-day", "" + until.getDayOfMonth())
                .fill("until-month", "" + until.getMonthValue())
                .fill("until-year", "" + until.getYear())
                .fill("reason", "Flooded")
                .press("Extend")
                .hasStatus(200)
                .says("extended: Flooded");
        people.signIn(hospital.person()).get("/asked").says("extended: Flooded");
        standAt(due.plusDays(2));
        helen.get(round).says("1 overdue, 1 of them not started").says("1 with more time");
        helen.get(round).press("Remind the one overdue").says("1 organisation is reminded by mail");
        helen.get(round).press("Remind the one overdue").says("Nobody was reminded");
    }

    @Test
    void waitsOnTheHomePageUntilItIsHandedIn() {
        open(hospital);
        Browser agency = people.signIn(hospital.person());
        Page home = agency.get("/home");
        home.says("Hand in " + edition.title() + " 2030")
                .says("in 60 days")
                .hasLinkTo("/assessments");
        standAt(due.plusDays(2));
        agency.get("/home").says("Overdue: the last day was");
        TestClock.reset();
        handIn(hospital);
        agency.get("/home").doesNotSay("Hand in " + edition.title());
        people.signIn(Role.AUDITOR, hospital.id()).get("/home").doesNotSay("Hand in ");
    }

    @Test
    void changesTheLastDayAsksMoreAndTakesARequestBack() {
        String round = open(hospital).path();
        LocalDate later = due.plusDays(20);
        helen.get(round + "/change")
                .fill("due-day", "" + later.getDayOfMonth())
                .fill("due-month", "" + later.getMonthValue())
                .fill("due-year", "" + later.getYear())
                .press("Change the last day")
                .says("The last day was changed");
        helen.get(round + "/change")
                .fill("codes", council.code())
                .press("Ask them")
                .says("1 organisation is asked now")
                .says("County Council");
        helen.get(round + "/change").fill("codes", "?").press("Ask them").hasStatus(422);
        helen.get(round + "/agencies/" + council.id())
                .press("Take the request back")
                .says("The request was taken back")
                .doesNotSay("County Council");
    }

    @Test
    void filtersSortsAndExports() {
        String round = open(hospital, council).path();
        handIn(hospital);
        assertThat(names(helen.get(round + "?state=submitted"))).containsExactly("City Hospital");
        assertThat(names(helen.get(round + "?area=areas:downton")))
                .containsExactly("County Council");
        assertThat(names(helen.get(round + "?sort=state")))
                .containsExactly("County Council", "City Hospital");
        helen.get(round + "?q=nobody").says("No agency matches");
        helen.get(round + "?state=nonsense").hasStatus(422).says("no state “nonsense”");
        helen.get(round + "?area=areas:nowhere").hasStatus(422).says("no area “areas:nowhere”");
        helen.get(round + "/statements?area=nowhere").hasStatus(422);
        assertThat(helen.get(round + "/agencies.csv").hasStatus(200).body().lines().toList())
                .first()
                .asString()
                .startsWith("Agency,Code,Type,State")
                .contains("1 Not met", "1 % Fully met");
        assertThat(helen.get(round + "/agencies.csv?state=submitted").body().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("City Hospital,");
        helen.get(round + "/agencies.xlsx").hasStatus(200);
        assertThat(helen.get(round + "/statements.csv").body())
                .contains("2.1,The place is safe.,1,1,0,0,0");
        helen.get(round + "/statements.xlsx").hasStatus(200);
    }

    private static List<String> names(Page view) {
        return view.document().select("table.as-heat tbody th").eachText();
    }

    @Test
    void isNotFoundForOthersAndReadOnlyForWhoeverMayNotAct() {
        String round = open(hospital).path();
        people.signIn(made.board().person()).get(round).hasStatus(404);
        people.signIn(hospital.person()).get(round).hasStatus(404);
        people.signIn(Role.AUTHORITY, board.id())
                .get(round)
                .hasStatus(200)
                .doesNotSay("not started")
                .says("not handed in yet");
    }
}
