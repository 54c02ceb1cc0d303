package org.assay.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.assay.exchange.FileFormat;
import org.assay.exchange.workbook.Workbooks;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.EditedBook;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.assay.support.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbook goes out and comes back through pages, without JavaScript. */
@HouseUnderTest
class WorkbookPagesTest {
    private final TownClubs clubs;
    private final CareHomes homes;
    private final People people;
    private final Workbooks workbooks;
    private TownClubs.Club club;
    private Browser browser;

    WorkbookPagesTest(TownClubs clubs, CareHomes homes, People people, Workbooks workbooks) {
        this.clubs = clubs;
        this.homes = homes;
        this.people = people;
        this.workbooks = workbooks;
    }

    @BeforeEach
    void begin() {
        club = clubs.club("Upton Club");
        browser = people.signIn(club.person());
    }

    @Test
    void overviewAndScoreSummaryLeadToTheWorkbook() {
        for (String path : new String[] {"", "/score"})
            browser.get(club.base() + path)
                    .hasLinkTo(club.base() + "/workbook.xlsx")
                    .hasLinkTo(club.base() + "/workbook");
    }

    @Test
    void theWorkbookIsADownload() {
        Page file = browser.get(club.base() + "/workbook.xlsx").hasStatus(200);
        assertThat(file.header("Content-Type")).isEqualTo(FileFormat.XLSX);
        assertThat(file.header("Content-Disposition")).contains("attachment", "Safe clubs 2030");
    }

    @Test
    void showsTheChangesAndTakesThemOver() {
        Page preview = uploaded(edited("Fully met"));
        preview.hasHeading("Changes in the workbook").says("1 cell has changed.").says("Fully met");
        Page after = preview.press("Take these over");
        after.hasStatus(200).says("1 answer and 0 actions were taken over from the workbook.");
    }

    @Test
    void asksForAChoiceAndKeepsWhatWasChosen() {
        byte[] workbook = edited("Fully met");
        save("1.1", "not_met", 0);
        Page preview = uploaded(workbook);
        preview.says("1 answer changed online as well: choose which counts.");
        Page asked = preview.press("Take these over").hasStatus(422);
        assertThat(asked.errors()).singleElement().asString().contains("choose which of the two");
        asked.fill("choice:1.1", "workbook-1")
                .press("Take these over")
                .says("1 answer and 0 actions were taken over");
    }

    @Test
    void saysOfAWrongCellWhatIsWrongAndOffersNoButton() {
        Page preview = uploaded(edited("Nearly"));
        preview.says("1 cell cannot be taken over.")
                .says("“Nearly” is not on the list of this cell.");
        assertThat(preview.document().select("main button").eachText())
                .doesNotContain("Take these over");
    }

    @Test
    void refusesWhatIsNoWorkbookOfThisAssessment() {
        HttpResponse<String> answer =
                new Upload()
                        .file("file", "notes.xlsx", "Notes".getBytes())
                        .to(browser, club.base() + "/workbook");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not an Excel workbook (.xlsx).");
        HttpResponse<String> nothing =
                new Upload().field("x", "y").to(browser, club.base() + "/workbook");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose the workbook that you have filled in.");
    }

    @Test
    void auditorsDownloadAndSeeNoUpload() {
        Browser auditor = people.signIn(Role.AUDITOR, club.id());
        Page page = auditor.get(club.base() + "/workbook").hasStatus(200);
        page.hasLinkTo(club.base() + "/workbook.xlsx");
        assertThat(page.document().select("input[type=file]")).isEmpty();
    }

    private byte[] edited(String rating) {
        Actor actor = club.administrator();
        byte[] bytes =
                Scope.of(actor).call(() -> workbooks.download(actor, club.assessment()).bytes());
        return EditedBook.of(bytes).write("Standard 1", "C6", rating).bytes();
    }

    private Page uploaded(byte[] workbook) {
        HttpResponse<String> answer =
                new Upload()
                        .file("file", "filled in.xlsx", workbook)
                        .to(browser, club.base() + "/workbook");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return browser.get(
                java.net
                        .URI
                        .create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath());
    }

    private void save(String ref, String value, int version) {
        homes.save(club.administrator(), club.assessment(), ref, value, version);
    }
}
