package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assay.exchange.pdf.Paper;
import org.assay.exchange.xlsx.Table;
import org.assay.improvement.PlanLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes action plans as CSV, as a workbook, or as a PDF laid out like the audit's template. */
@Component
public class PlanFiles {
    /**
     * CSV (RFC 4180) in UTF-8 with a line of headings; days as {@code yyyy-mm-dd}. Text that a
     * spreadsheet would run as a formula has an apostrophe before it.
     */
    public void csv(OutputStream out, List<PlanLine> lines, LocalDate today) throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(PlanColumn.ALL.stream().map(PlanColumn::heading).toList());
            for (PlanLine line : lines)
                csv.writeRecord(
                        PlanColumn.ALL.stream()
                                .map(column -> column.value().apply(line, today))
                                .map(PlanFiles::text)
                                .toList());
        }
    }

    /**
     * An .xlsx workbook of one sheet. Texts are cells of text, which no spreadsheet runs; days are
     * days.
     */
    public void xlsx(OutputStream out, List<PlanLine> lines, LocalDate today) throws IOException {
        var table =
                new Table(
                        "Action plan",
                        PlanColumn.ALL.stream()
                                .map(column -> new Table.Column(column.heading(), column.width()))
                                .toList());
        table.write(
                out,
                lines.stream()
                        .map(line ->
                                PlanColumn.ALL.stream()
                                        .<@Nullable Object>map(
                                                column -> column.value().apply(line, today))
                                        .toList())
                        .toList());
    }

    /**
     * A tagged PDF, landscape A4.
     *
     * @param organisation whose plan it is
     */
    public void pdf(OutputStream out, String organisation, List<PlanLine> lines, LocalDate today)
            throws IOException {
        Paper.write(out, PlanPaper.html(organisation, lines, today));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Cell.of(value.toString());
    }
}
