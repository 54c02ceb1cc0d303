package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.assay.kernel.London;
import org.assay.support.TwoBoards;
import org.assay.support.TwoBoards.Both;
import org.assay.support.Window;

/** What an officer of a board does in a window, on the way of a return. */
final class AtTheBoard {
    private final Window window;

    AtTheBoard(Window window) {
        this.window = window;
    }

    /** Asks agencies by type and area; answers the round's address. */
    String opensARound(Both both, String area, LocalDate due) {
        window.go("/rounds");
        window.press("Open a round");
        window.go("/rounds/new?edition=" + both.now());
        Steps.day(window, "due", due);
        window.choose("Kinds of organisation", TwoBoards.TYPE_LABEL);
        window.choose("Only those that work in", area);
        Look.well(window);
        window.press("Open the round");
        return Steps.path(window);
    }

    void seesSubmitted(String round, String agency) {
        window.go(round);
        assertThat(row(agency)).containsText("Submitted");
        Look.well(window);
    }

    /** The heat map with its numbers and words, and what comes of it. */
    void readsTheHeatMap(String round, String agency) {
        Page page = window.page();
        seesSubmitted(round, agency);
        Locator cells = row(agency).locator("td");
        assertThat(cells.nth(1)).hasClass("h-3");
        assertThat(cells.nth(1)).containsText("80%");
        assertThat(cells.nth(7)).hasClass("h-1");
        assertThat(cells.nth(7)).containsText("2 not met");
        assertThat(page.locator("section:has(#h-weak)")).containsText("5.8");
        assertThat(page.locator("section:has(#h-act)")).containsText("in 2 plans");
        assertThat(page.locator("section:has(#h-then)")).containsText("then,");
        for (String file : List.of("CSV", "XLSX"))
            assertThat(
                            page.waitForDownload(() -> window.follow("Download " + file))
                                    .suggestedFilename())
                    .endsWithIgnoringCase(file);
        for (String more : List.of("/comparison", "/statements")) {
            window.go(round + more);
            Look.well(window);
        }
    }

    /** The same pages in a browser that runs no script. */
    void readsWithoutScript(String round, String agency) {
        for (String more : List.of("", "/comparison", "/statements", "/change")) {
            window.go(round + more);
            Look.well(window);
        }
        opensACell(round, agency, 5, "5.8");
    }

    /** A cell opens the answers of the return that was handed in. */
    void opensACell(String round, String agency, int standard, String said) {
        window.go(round);
        row(agency).locator("td").nth(standard - 1).locator("a").click();
        assertThat(window.page().url())
                .contains("/publications/")
                .contains("#standard-" + standard);
        assertThat(window.page().locator("main")).containsText(said);
        Look.well(window);
    }

    void followsTheActions(String said) {
        window.go("/followed");
        assertThat(window.page().locator("main")).containsText(said);
        Look.well(window);
    }

    /** Answers the request's address. */
    String asksForEvidence(String publication, String agency, String ref, String asked) {
        window.go(publication);
        window.follow("Evidence on request");
        window.page().locator("#ref").selectOption(ref);
        window.fill("Which documents do you want to see?", asked);
        Steps.day(window, "due", LocalDate.now(London.ZONE).plusDays(14));
        Look.well(window);
        window.press("Ask");
        window.follow("Evidence requests");
        assertThat(window.page().locator("main table")).containsText(asked);
        Look.well(window);
        window.follow(agency);
        Look.well(window);
        return Steps.path(window);
    }

    private Locator row(String agency) {
        return window.page()
                .locator("table.as-heat tbody tr")
                .filter(new Locator.FilterOptions().setHasText(agency));
    }
}
