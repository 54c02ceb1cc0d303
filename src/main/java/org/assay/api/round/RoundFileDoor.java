package org.assay.api.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.assay.api.rest.CsvAnswer;
import org.assay.api.rest.FileAnswer;
import org.assay.api.rest.WorkbookAnswer;
import org.assay.exchange.FileFormat;
import org.assay.exchange.RoundFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board's view as files. */
@RestController
@RequestMapping("/api/v1/rounds/{round}")
@Tag(name = "Rounds")
class RoundFileDoor {
    private static final String CSV = "text/csv";

    private final BoardViews views;
    private final RoundFiles files;

    RoundFileDoor(BoardViews views, RoundFiles files) {
        this.views = views;
        this.files = files;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/agencies.csv", produces = CSV)
    @Operation(
            summary = "Export the organisations of a round as CSV",
            description =
                    "With their state and, of those that handed in, the counts of each standard.")
    @CsvAnswer
    ResponseEntity<byte[]> exportAgenciesAsCsv(
            Actor actor, @PathVariable String round, @ParameterObject AgencyFilters filters)
            throws IOException {
        BoardView view = view(actor, round, filters);
        return FileAnswer.of(CSV, "agencies.csv", out -> files.agenciesCsv(out, view));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/agencies.xlsx", produces = FileFormat.XLSX)
    @Operation(
            summary = "Export the organisations of a round as a workbook",
            description = "As the CSV, in one sheet.")
    @WorkbookAnswer
    ResponseEntity<byte[]> exportAgenciesAsWorkbook(
            Actor actor, @PathVariable String round, @ParameterObject AgencyFilters filters)
            throws IOException {
        BoardView view = view(actor, round, filters);
        return FileAnswer.of(
                FileFormat.XLSX, "agencies.xlsx", out -> files.agenciesXlsx(out, view));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/statements.csv", produces = CSV)
    @Operation(
            summary = "Export the statements of a round as CSV",
            description = "With how many organisations of the area gave which rating.")
    @CsvAnswer
    ResponseEntity<byte[]> exportStatementsAsCsv(
            Actor actor, @PathVariable String round, @ParameterObject AgencyFilters filters)
            throws IOException {
        BoardView view = view(actor, round, filters);
        return FileAnswer.of(CSV, "statements.csv", out -> files.statementsCsv(out, view));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/statements.xlsx", produces = FileFormat.XLSX)
    @Operation(
            summary = "Export the statements of a round as a workbook",
            description = "As the CSV, in one sheet.")
    @WorkbookAnswer
    ResponseEntity<byte[]> exportStatementsAsWorkbook(
            Actor actor, @PathVariable String round, @ParameterObject AgencyFilters filters)
            throws IOException {
        BoardView view = view(actor, round, filters);
        return FileAnswer.of(
                FileFormat.XLSX, "statements.xlsx", out -> files.statementsXlsx(out, view));
    }

    private BoardView view(Actor actor, String round, AgencyFilters filters) {
        return filters.checked(views.of(actor, RoundId.of(round), filters.search()));
    }
}
