package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.RatingCounts;
import org.assay.exchange.xlsx.Table;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.reporting.AgencyRow;
import org.assay.reporting.BoardView;
import org.assay.reporting.Result;
import org.assay.reporting.StandardResult;
import org.assay.reporting.StatementResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a board sees of a round as CSV or as a workbook. */
@Component
public class RoundFiles {
    private static final int WIDE = 36;
    private static final int NARROW = 14;

    /** Agencies with their state and, of those that handed in, every standard's counts. */
    public void agenciesCsv(OutputStream out, BoardView view) throws IOException {
        csv(out, agencyHeadings(view), agencyRows(view));
    }

    /** As {@link #agenciesCsv}, as an .xlsx workbook of one sheet. */
    public void agenciesXlsx(OutputStream out, BoardView view) throws IOException {
        xlsx(out, "Agencies", agencyHeadings(view), agencyRows(view));
    }

    /** Every rated statement with how many agencies gave which rating. */
    public void statementsCsv(OutputStream out, BoardView view) throws IOException {
        csv(out, statementHeadings(view), statementRows(view));
    }

    /** As {@link #statementsCsv}, as an .xlsx workbook of one sheet. */
    public void statementsXlsx(OutputStream out, BoardView view) throws IOException {
        xlsx(out, "Statements", statementHeadings(view), statementRows(view));
    }

    private static List<String> agencyHeadings(BoardView view) {
        var headings =
                new ArrayList<>(
                        List.of(
                                "Agency",
                                "Code",
                                "Type",
                                "State",
                                "Last day",
                                "Extended",
                                "Answered",
                                "Questions",
                                "Submitted",
                                "Days late"));
        for (Standard standard : view.columns()) {
            headings.add(standard.ref() + " applicable");
            for (Rating rating : ratings(standard))
                headings.add("%s %s".formatted(standard.ref(), rating.label()));
            headings.add(standard.ref() + " unanswered");
            best(standard)
                    .ifPresent(best ->
                            headings.add("%s %% %s".formatted(standard.ref(), best.label())));
        }
        return headings;
    }

    private static List<List<@Nullable Object>> agencyRows(BoardView view) {
        return view.agencies().rows().stream().map(row -> agency(view, row)).toList();
    }

    private static List<@Nullable Object> agency(BoardView view, AgencyRow row) {
        var state = row.state();
        boolean counts = view.progress() && state.begun();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(row.request().agency().code());
        cells.add(row.request().agency().type());
        cells.add(state.kind().label());
        cells.add(state.due());
        cells.add(state.extended() ? "yes" : "no");
        cells.add(counts ? state.answered() : null);
        cells.add(counts ? state.questions() : null);
        cells.add(state.submitted());
        cells.add(state.daysLate());
        Result result = row.result();
        for (Standard standard : view.columns()) {
            StandardResult of =
                    result == null ? null : result.standard(standard.ref()).orElse(null);
            cells.add(of == null ? null : of.applicable());
            for (Rating rating : ratings(standard))
                cells.add(of == null ? null : of.of(rating.id()));
            cells.add(of == null ? null : of.unanswered());
            best(standard)
                    .ifPresent(best ->
                            cells.add(
                                    of == null || of.applicable() == 0
                                            ? null
                                            : of.percent(best.id())));
        }
        return cells;
    }

    private static List<String> statementHeadings(BoardView view) {
        var headings = new ArrayList<>(List.of("Statement", "Title", "Rated by"));
        for (Rating rating : scale(view)) headings.add(rating.label());
        headings.add("% " + (scale(view).isEmpty() ? "" : scale(view).getLast().label()));
        return headings;
    }

    private static List<List<@Nullable Object>> statementRows(BoardView view) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StatementResult statement : view.statements()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(statement.ref());
            cells.add(statement.title());
            cells.add(statement.rated());
            for (Rating rating : scale(view)) cells.add(statement.of(rating));
            cells.add(
                    statement.rated() == 0 || statement.scale().isEmpty()
                            ? null
                            : RatingCounts.percent(
                                    statement.of(statement.scale().getLast()), statement.rated()));
            rows.add(cells);
        }
        return rows;
    }

    private static List<Rating> scale(BoardView view) {
        return view.statements().isEmpty() ? List.of() : view.statements().getFirst().scale();
    }

    private static List<Rating> ratings(Standard standard) {
        for (Requirement requirement : standard.requirements())
            if (requirement.scale() != null) return requirement.scale().ratings();
        return List.of();
    }

    private static Optional<Rating> best(Standard standard) {
        for (Requirement requirement : standard.requirements())
            if (requirement.scale() != null) return requirement.scale().best();
        return Optional.empty();
    }

    private static void csv(
            OutputStream out, List<String> headings, List<List<@Nullable Object>> rows)
            throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(headings.stream().map(Cell::of).toList());
            for (List<@Nullable Object> row : rows)
                csv.writeRecord(row.stream().map(RoundFiles::text).toList());
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Cell.of(value.toString());
    }

    private static void xlsx(
            OutputStream out,
            String title,
            List<String> headings,
            List<List<@Nullable Object>> rows)
            throws IOException {
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < headings.size(); i++)
            columns.add(new Table.Column(headings.get(i), i < 2 ? WIDE : NARROW));
        new Table(title, columns).write(out, rows);
    }
}
