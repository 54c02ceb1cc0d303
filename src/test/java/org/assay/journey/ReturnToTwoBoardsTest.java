package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.exchange.FileFormat;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TwoBoards;
import org.assay.support.TwoBoards.Both;
import org.assay.support.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An agency that works in the areas of two boards completes its return partly on pages and partly
 * in the workbook; both boards receive it and see what came of the round.
 */
@HouseUnderTest
class ReturnToTwoBoardsTest {
    private static final LocalDate DUE = LocalDate.now(London.ZONE).plusDays(40);
    private final TwoBoards made;
    private final Boards boards;
    private final People people;
    private final Chromium chromium;
    private Both both;
    private Agency hospital;
    private Agency youth;
    private String youthName = "";
    private String hospitalName = "";

    ReturnToTwoBoardsTest(TwoBoards made, Boards boards, People people, Chromium chromium) {
        this.made = made;
        this.boards = boards;
        this.people = people;
        this.chromium = chromium;
    }

    @BeforeEach
    void twoAgencies() {
        both = made.both();
        // a round by type asks the agencies of other tests too
        String mark = both.east().key().replace("board-", "");
        youthName = "Nene Valley Youth " + mark;
        hospitalName = "City Hospital Trust " + mark;
        hospital = boards.agency(hospitalName, TwoBoards.TYPE, "peterborough");
        youth = boards.agency(youthName, TwoBoards.TYPE, "cambridgeshire,peterborough");
    }

    @Test
    void partlyOnlineAndPartlyInTheWorkbook() {
        handsIn(hospital, both.before(), Map.of("5.8", "not_met", "3.1", "partly_met"));
        String east = opens(both.east(), "Peterborough");
        String west = opens(both.west(), "Cambridgeshire");
        handsIn(hospital, both.now(), Map.of("5.8", "partly_met", "7.3", "not_met"));
        isAskedByBoth();

        String publication;
        try (Window window = chromium.window(people.signIn(youth.person()))) {
            var agency = new AtTheAgency(window);
            agency.beginsFromHome(both.now());
            agency.ratesOnline(DUE.plusDays(30));
            theBulk(agency.assessment(), "2", "3", "4", "6");
            Workbook workbook = atHome(agency.downloads());
            agency.changesOnline("1.1", "The director answers, and reports yearly.");
            agency.uploads(
                    workbook.saved(),
                    preview -> {
                        assertThat(preview).containsText("1 answer changed online as well");
                        assertThat(preview.locator("tbody tr:has-text('The county pays')"))
                                .hasCount(1);
                    },
                    "3 actions were taken over");
            window.go(agency.assessment() + "/standards/1?item=1.1");
            assertThat(window.page().locator("[name=f-1-1-evidence]"))
                    .hasValue("The director and a trustee answer for it.");
            agency.fillsTheGaps("7.3", "5.8", DUE.plusDays(90));
            agency.printsTheReportOnOnePage();
            isSignedByLink(agency);
            publication =
                    agency.handsIn(
                            both.now(),
                            List.of(
                                    "Peterborough Safeguarding Children Board",
                                    "Cambridgeshire Local Safeguarding Children Board"));
        }
        for (String board : List.of("cambridgeshire", "peterborough"))
            assertThat(people.letters("section-11@%s-board.example".formatted(board)))
                    .anyMatch(letter -> letter.text().contains(youthName));
        try (Window window = chromium.window(people.signIn(both.west().person()))) {
            new AtTheBoard(window).seesSubmitted(west, youthName);
        }
        try (Window window = chromium.window(people.signIn(both.east().person()))) {
            var board = new AtTheBoard(window);
            board.readsTheHeatMap(east, youthName);
            board.opensACell(east, youthName, 8, "Use the checklist.");
            board.followsTheActions("A day on exploitation.");
            String request =
                    board.asksForEvidence(publication, youthName, "5.1", "The training record.");
            try (Window theirs = chromium.window(people.signIn(youth.person()))) {
                new AtTheAgency(theirs).supplies(request, "5.1", "training.txt");
            }
            window.go(request);
            window.follow("training");
            assertThat(window.heading()).containsText("training");
        }
    }

    @Test
    void withoutJavaScript() {
        handsIn(hospital, both.before(), Map.of());
        try (Window window = signedIn(both.east().person())) {
            String round = new AtTheBoard(window).opensARound(both, "Peterborough", DUE);
            handsIn(hospital, both.now(), Map.of("5.8", "partly_met"));
            new AtTheBoard(window).readsWithoutScript(round, hospitalName);
        }
        try (Window window = signedIn(youth.person())) {
            var agency = new AtTheAgency(window);
            agency.beginsFromHome(both.now());
            String assessment = agency.assessment();
            window.go(assessment + "/standards/1?item=1.1");
            window.page().locator("label[for=f-1-1-fully_met]").click();
            window.press("Save 1.1");
            window.page().locator("[name=f-1-1-evidence]").fill("The director answers for it.");
            window.press("Save 1.1");
            Workbook workbook = agency.downloads().write("1.2", "Not met");
            window.go(assessment + "/workbook");
            window.page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload("at home.xlsx", FileFormat.XLSX, workbook.bytes()));
            window.press("Upload and look at the changes");
            assertThat(window.page().locator("main")).containsText("1 cell has changed.");
            window.press("Take these over");
            assertThat(window.page().locator("#item-1-2, main")).containsText("taken over");
            theBulk(assessment, "1", "2", "3", "4", "5", "6", "7", "8");
            window.go(assessment + "/sign-off");
            assertThat(window.page().locator("#h-missing")).containsText("3 things are missing");
            Look.well(window);
        }
    }

    private void handsIn(Agency agency, Edition edition, Map<String, String> ratings) {
        AssessmentId assessment = boards.begin(agency, edition);
        made.rate(agency, assessment, all -> true, ratings);
        made.finish(agency, assessment);
    }

    private String opens(Board board, String area) {
        try (Window window = chromium.window(people.signIn(board.person()))) {
            String round = new AtTheBoard(window).opensARound(both, area, DUE);
            assertThat(window.page().locator("main")).containsText(youthName);
            Look.well(window);
            return round;
        }
    }

    private void isAskedByBoth() {
        Steps.until(
                "both boards have written",
                () ->
                        people.letters(youth.person().email()).stream()
                                        .filter(one ->
                                                one.subject().contains("asks for your return"))
                                        .count()
                                == 2);
    }

    private void theBulk(String assessment, String... standards) {
        made.rate(
                youth,
                AssessmentId.of(assessment.replace("/assessments/", "")),
                standard -> List.of(standards).contains(standard.ref()),
                Map.of("2.3", "partly_met"));
    }

    private static Workbook atHome(Workbook book) {
        book.write("1.1/evidence", "The director and a trustee answer for it.");
        book.write("1.3", "N/A").write("1.3/reason", "The county pays for all of it.");
        for (String ref : List.of("1.4", "1.5", "1.6", "1.7", "7.1", "7.2", "8.1", "8.2"))
            book.write(ref, "Fully met").write(ref + "/evidence", "Written down at home.");
        for (int n = 1; n <= 11; n++)
            book.write("5." + n, n == 8 ? "Partly met" : "Fully met")
                    .write("5." + n + "/evidence", "Training record.");
        book.write("5.8#lead", "Una Head").write("5.8#action", "A day on exploitation.");
        for (String ref : List.of("8.3", "8.4"))
            book.write(ref, "Not met")
                    .write(ref + "#lead", "Una Head")
                    .write(ref + "#action", "Use the checklist.")
                    .write(ref + "#timescale", DUE.plusDays(60));
        return book;
    }

    private void isSignedByLink(AtTheAgency agency) {
        String email = "chief.%s@nene.example".formatted(youth.code().toLowerCase(Locale.ROOT));
        agency.sendsALinkTo("Ada Chief", email);
        try (Window chief = chromium.window()) {
            chief.go(people.letters(email).getFirst().link());
            AtTheAgency.signs(chief);
        }
    }

    /** Signed in through the page, in a browser that runs no script. */
    private Window signedIn(People.Somebody person) {
        Window window = chromium.withoutJavaScript();
        window.go("/sign-in");
        window.fill("E-mail address", person.email());
        window.page().locator("[name=password]").fill(People.PASSWORD);
        window.press("Sign in");
        return window;
    }
}
