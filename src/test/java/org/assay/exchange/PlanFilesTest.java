package org.assay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Area;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.Kept;
import org.assay.improvement.Overarching;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanLine;
import org.assay.improvement.PlanSearch;
import org.assay.improvement.Planning;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Action plans as files. */
@HouseUnderTest
class PlanFilesTest {
    private static final String FORMULA = "=HYPERLINK(\"http://x.example\",\"click\")";
    private static final LocalDate TODAY = LocalDate.of(2030, 5, 1);

    private final PlanFiles files;
    private final List<PlanLine> lines;

    PlanFilesTest(
            PlanFiles files,
            People people,
            ActionPlans made,
            Actions actions,
            Overarching overarching) {
        this.files = files;
        OrganisationId surgery = people.organisation("Mill Lane Surgery");
        Actor ruth = people.actor(Role.MEMBER, surgery);
        Plan plan = made.own(ruth, surgery, "Our <plan> & more");
        Area area = made.area(ruth, plan, "Everyone knows – ❤ what to do");
        PlacedAction action = made.action(ruth, plan, area, FORMULA);
        Planning late =
                new Planning(
                        "Second, with\nlines",
                        "@lead",
                        "+us",
                        null,
                        LocalDate.of(2030, 4, 30),
                        "",
                        "",
                        LocalDate.of(2030, 6, 1),
                        "");
        this.lines =
                Scope.of(ruth)
                        .call(() -> {
                            actions.note(
                                    ruth,
                                    plan.id(),
                                    action.action().id(),
                                    LocalDate.of(2015, 1, 20),
                                    DiaryEntry.Kind.PROGRESS,
                                    "Last team done");
                            Kept kept =
                                    actions.add(
                                            ruth,
                                            plan.id(),
                                            area.id(),
                                            new ActionGiven(late, null, false));
                            assertThat(kept).isInstanceOf(Kept.Saved.class);
                            return overarching.all(ruth, surgery, PlanSearch.all());
                        });
    }

    @Test
    void csvHoldsEveryFieldAndRunsNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        files.csv(out, lines, TODAY);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x.example\"\",\"\"click\"\")\"")
                .contains("'@lead", "'+us", "2030-04-30", "2015-01-20 Progress: Last team done");
    }

    @Test
    void theWorkbookHoldsTextsAndDaysAndNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        files.xlsx(out, lines, TODAY);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            var action = rows.get(1).getCell(10);
            assertThat(action.getType()).isEqualTo(CellType.STRING);
            assertThat(action.getText()).isEqualTo(FORMULA);
            assertThat(rows.get(2).getCellAsDate(12))
                    .contains(LocalDate.of(2030, 4, 30).atStartOfDay());
            assertThat(rows.get(2).getCellAsString(13)).contains("yes");
        }
        assertThat(parts(out.toByteArray())).noneMatch(part -> part.contains("<f>"));
    }

    @Test
    void thePdfIsTaggedAndSaysTheSame() throws IOException {
        var out = new ByteArrayOutputStream();
        files.pdf(out, "Mill Lane Surgery", lines, TODAY);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Action plan of Mill Lane Surgery")
                    .contains("Our <plan> & more")
                    .contains("1.2")
                    .contains("overdue")
                    .contains("Last team done");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Action plan of Mill Lane Surgery");
        }
    }

    @Test
    void anEmptyPlanGivesFilesToo() throws IOException {
        var out = new ByteArrayOutputStream();
        files.pdf(out, "Mill Lane Surgery", List.of(), TODAY);
        files.xlsx(out, List.of(), TODAY);
        files.csv(out, List.of(), TODAY);
        assertThat(out.size()).isPositive();
    }

    private static List<String> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("plan", ".xlsx");
        var parts = new ArrayList<String>();
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries()))
                    parts.add(
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        assertThat(parts).isNotEmpty();
        return parts;
    }
}
