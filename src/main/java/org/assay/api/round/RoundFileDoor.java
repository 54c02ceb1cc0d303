package org.assay.api.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.assay.exchange.RoundFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.reporting.AgencySearch;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundId;
import org.springframework.http.HttpHeaders;
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
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> exportAgenciesAsCsv(Actor actor, @PathVariable String round)
            throws IOException {
        return file(CSV, "agencies.csv", view(actor, round), files::agenciesCsv);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/agencies.xlsx", produces = XLSX)
    @Operation(
            summary = "Export the organisations of a round as a workbook",
            description = "As the CSV, in one sheet.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> exportAgenciesAsWorkbook(Actor actor, @PathVariable String round)
            throws IOException {
        return file(XLSX, "agencies.xlsx", view(actor, round), files::agenciesXlsx);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/statements.csv", produces = CSV)
    @Operation(
            summary = "Export the statements of a round as CSV",
            description = "With how many organisations gave which rating.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> exportStatementsAsCsv(Actor actor, @PathVariable String round)
            throws IOException {
        return file(CSV, "statements.csv", view(actor, round), files::statementsCsv);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/statements.xlsx", produces = XLSX)
    @Operation(
            summary = "Export the statements of a round as a workbook",
            description = "As the CSV, in one sheet.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> exportStatementsAsWorkbook(Actor actor, @PathVariable String round)
            throws IOException {
        return file(XLSX, "statements.xlsx", view(actor, round), files::statementsXlsx);
    }

    /** Writes a view in some format. */
    private interface Writing {
        void write(OutputStream out, BoardView view) throws IOException;
    }

    private BoardView view(Actor actor, String round) {
        return views.of(actor, RoundId.of(round), AgencySearch.ALL);
    }

    private static ResponseEntity<byte[]> file(
            String type, String name, BoardView view, Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.write(bytes, view);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes.toByteArray());
    }
}
