package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.exchange.pdf.Paper;
import org.assay.exchange.xlsx.Table;
import org.assay.improvement.PlanLine;
import org.assay.kernel.OrganisationId;
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
        csv(out, PlanColumn.ALL, lines, today);
    }

    /**
     * As {@link #csv(OutputStream, List, LocalDate)}, of several organisations.
     *
     * @param names of the organisations, which begin each row
     */
    void csv(
            OutputStream out,
            List<PlanLine> lines,
            Map<OrganisationId, String> names,
            LocalDate today)
            throws IOException {
        csv(out, PlanColumn.of(names), lines, today);
    }

    private static void csv(
            OutputStream out, List<PlanColumn> columns, List<PlanLine> lines, LocalDate today)
            throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns.stream().map(PlanColumn::heading).toList());
            for (PlanLine line : lines)
                csv.writeRecord(
                        columns.stream()
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
        xlsx(out, PlanColumn.ALL, lines, today);
    }

    /**
     * As {@link #xlsx(OutputStream, List, LocalDate)}, of several organisations.
     *
     * @param names of the organisations, which begin each row
     */
    void xlsx(
            OutputStream out,
            List<PlanLine> lines,
            Map<OrganisationId, String> names,
            LocalDate today)
            throws IOException {
        xlsx(out, PlanColumn.of(names), lines, today);
    }

    private static void xlsx(
            OutputStream out, List<PlanColumn> columns, List<PlanLine> lines, LocalDate today)
            throws IOException {
        var table =
                new Table(
                        "Action plan",
                        columns.stream()
                                .map(column -> new Table.Column(column.heading(), column.width()))
                                .toList());
        table.write(
                out,
                lines.stream()
                        .map(line ->
                                columns.stream()
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
        Paper.write(out, PlanPaper.html("Action plan of " + organisation, lines, Map.of(), today));
    }

    /**
     * As {@link #pdf(OutputStream, String, List, LocalDate)}, of several organisations.
     *
     * @param recipient who follows the plans
     * @param names of the organisations, which stand over their plans
     */
    void pdf(
            OutputStream out,
            String recipient,
            List<PlanLine> lines,
            Map<OrganisationId, String> names,
            LocalDate today)
            throws IOException {
        Paper.write(
                out,
                PlanPaper.html("Action plans that " + recipient + " follows", lines, names, today));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Cell.of(value.toString());
    }
}
