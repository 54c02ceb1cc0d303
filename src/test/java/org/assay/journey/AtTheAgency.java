package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assay.exchange.FileFormat;
import org.assay.framework.Edition;
import org.assay.support.Window;

/** What somebody of an agency does in a window, from being asked to the receipt. */
final class AtTheAgency {
    private final Window window;
    private final Page page;
    private String assessment = "";

    AtTheAgency(Window window) {
        this.window = window;
        this.page = window.page();
    }

    String assessment() {
        return assessment;
    }

    void beginsFromHome(Edition edition) {
        window.go("/home");
        assertThat(page.locator("section:has(#h-waiting) li"))
                .containsText("Hand in " + title(edition));
        assertThat(page.locator("section:has(#h-next)")).containsText("Hand in");
        Look.well(window);
        page.locator("section:has(#h-waiting) li a").first().click();
        page.locator(
                        "form:has([value='%s']):has([value='%s'])"
                                .formatted(edition.framework(), edition.edition()))
                .getByRole(AriaRole.BUTTON)
                .click();
        Look.well(window);
        assessment = Steps.path(window);
    }

    /** What the page promises: on paper it is one sheet. */
    void printsTheReportOnOnePage() {
        window.go(assessment + "/report");
        byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        try (PDDocument paper = Loader.loadPDF(printed)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ratesOnline(LocalDate by) {
        window.go(assessment + "/standards/1?item=1.1");
        page.locator("label[for=f-1-1-fully_met]").click();
        page.locator("[name=f-1-1-evidence]").fill("The director answers for it.");
        Look.well(window);
        window.press("Save and go to 1.2");
        page.locator("label[for=f-1-2-not_met]").click();
        page.locator("[name=a-lead]").fill("Una Head, head of service");
        page.locator("[name=a-action]").fill("Supervision every month.");
        Steps.day(window, "a-timescale", by);
        window.press("Save and go to 1.3");
        assertThat(page.locator("#item-1-2 > summary .as-rag")).hasText("Not met");
    }

    Workbook downloads() {
        window.go(assessment + "/workbook");
        Look.well(window);
        Download download =
                page.waitForDownload(() -> page.locator("main .govuk-button").first().click());
        return Workbook.of(download.path());
    }

    void changesOnline(String ref, String evidence) {
        window.go(assessment + "/standards/" + ref.split("\\.")[0] + "?item=" + ref);
        page.locator("[name=f-" + ref.replace('.', '-') + "-evidence]").fill(evidence);
        window.press("Save " + ref);
    }

    /** Uploads, looks at each change, chooses for the one conflict, and takes all over. */
    void uploads(byte[] workbook, Consumer<Locator> preview, String taken) {
        window.go(assessment + "/workbook");
        page.locator("#file")
                .setInputFiles(new FilePayload("at home.xlsx", FileFormat.XLSX, workbook));
        window.press("Upload and look at the changes");
        assertThat(window.heading()).hasText("Changes in the workbook");
        Look.well(window);
        preview.accept(page.locator("main"));
        window.press("Take these over");
        assertThat(page.locator(".govuk-error-summary")).containsText("choose");
        page.locator("input[id$='-workbook']").check();
        window.press("Take these over");
        assertThat(page.locator("main [role=status]").first()).containsText(taken);
    }

    /** The sign-off lists what is missing, and each line leads to its place. */
    void fillsTheGaps(String statement, String action, LocalDate by) {
        window.go(assessment + "/sign-off");
        assertThat(page.locator("#h-missing")).containsText("missing before it can be signed");
        Look.well(window);
        page.locator("section:has(#h-missing) li a")
                .filter(new Locator.FilterOptions().setHasText(statement))
                .first()
                .click();
        String name = "f-" + statement.replace('.', '-');
        page.locator("label[for=" + name + "-fully_met]").click();
        page.locator("[name=" + name + "-evidence]").fill("All staff had the leaflet.");
        window.press("Save " + statement);
        window.go(assessment + "/details");
        window.fill("Who completes this self-assessment?", "Una Head");
        window.fill("What is their post?", "Head of service");
        page.locator("[name*=completed][name$=-day]").fill("1");
        page.locator("[name*=completed][name$=-month]").fill("3");
        page.locator("[name*=completed][name$=-year]").fill("2020");
        window.press("Save the details");
        window.go(assessment + "/plan");
        Look.well(window);
        window.follow(action);
        Steps.day(window, "deadline", by);
        window.press("Save " + action);
        Look.well(window);
        window.go(assessment + "/sign-off");
        assertThat(page.locator("main")).containsText("Nothing is missing");
    }

    /** To somebody without an account. */
    void sendsALinkTo(String name, String email) {
        window.go(assessment + "/sign-off/signatory");
        page.getByText("The person has no account").click();
        window.fill("Full name", name).fill("E-mail address", email);
        Look.well(window);
        window.press("Send the link");
    }

    static void signs(Window chief) {
        Look.well(chief);
        chief.fill("What post do you hold?", "Chief officer");
        chief.choose("I have read the return, and I sign these words").press("Sign");
        assertThat(chief.heading()).hasText("Signed");
        Look.well(chief);
    }

    /** Answers the address of what was handed in. */
    String handsIn(Edition edition, List<String> to) {
        window.go(assessment + "/publication");
        Look.well(window);
        window.press("Hand in");
        assertThat(window.heading()).hasText("Receipt");
        for (String board : to) assertThat(page.locator("main")).containsText(board);
        // the edition's own day is long over, but the boards gave another
        assertThat(page.locator("main")).not().containsText("Late");
        Look.well(window);
        window.follow("Read the return");
        String publication = Steps.path(window);
        window.go("/home");
        assertThat(page.locator("section:has(#h-waiting)"))
                .not()
                .containsText("Hand in " + title(edition));
        return publication;
    }

    void supplies(String request, String about, String file) {
        window.go("/home");
        assertThat(page.locator("section:has(#h-waiting)"))
                .containsText("Supply evidence about " + about);
        window.follow("Evidence requests");
        Look.well(window);
        page.locator("main table a").first().click();
        assertThat(Steps.path(window)).isEqualTo(request);
        page.locator("#file")
                .setInputFiles(new FilePayload(file, "text/plain", "All of it.".getBytes()));
        window.press("Supply");
        assertThat(page.locator("#h-given")).hasText("1 document supplied");
        Look.well(window);
    }

    private static String title(Edition edition) {
        return edition.title() + " " + edition.edition();
    }
}
