package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.assay.api.rest.Fingerprint;
import org.assay.api.rest.Once;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.organisation.ImportReport;
import org.assay.organisation.OdsImport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes over an ODS file as the operator. */
@RestController
@RequestMapping("/api/v1/organisations/imports")
@Tag(name = "Organisations")
class ImportDoor {
    private final OdsImport ods;

    ImportDoor(OdsImport ods) {
        this.ods = ods;
    }

    /** What an import did. */
    @Schema(name = "ImportReport", description = "What an import did.")
    record Report(
            @Schema(description = "How many lines the file has.", example = "3") int lines,
            @Schema(description = "Organisations added.", example = "1") int added,
            @Schema(description = "Organisations updated.", example = "0") int updated,
            @Schema(description = "Organisations that have closed.", example = "0") int closed,
            @Schema(
                            description = "Organisations that stand in the file as they are known.",
                            example = "1")
                    int unchanged,
            @Schema(description = "How many lines were left out.", example = "1") int wrong,
            @Schema(description = "The first of the lines that were left out.")
                    List<WrongLine> wrongLines) {}

    /** A line that was left out. */
    @Schema(name = "WrongLine", description = "A line that was left out.")
    record WrongLine(
            @Schema(description = "Its number in the file, from 1.", example = "3") int line,
            @Schema(description = "Why.", example = "The line has 4 columns; an ODS file has 27.")
                    String reason) {}

    @Allow(Right.RUN_SERVICE)
    @PostMapping(consumes = "multipart/form-data")
    @Operation(
            summary = "Import the register of organisations",
            description =
                    "Takes an ODS file: CSV without headings, 27 columns. Known organisations are updated or closed, new ones added, wrong"
                            + " lines listed and left out. The answer comes when all is done. For the operator.")
    ResponseEntity<Report> importOrganisations(
            Actor actor,
            @Parameter(description = "The .csv file.") @RequestPart("file") MultipartFile file,
            Once once) {
        if (file.isEmpty())
            throw Refused.wrong("/file", "The file is empty. Send the ODS file, a .csv.");
        return once.answer(
                Fingerprint.of(file), () -> ResponseEntity.ok(report(read(actor, file))));
    }

    private ImportReport read(Actor actor, MultipartFile file) {
        try (InputStream bytes = file.getInputStream()) {
            return ods.read(actor, bytes, lines -> {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Report report(ImportReport report) {
        return new Report(
                report.lines(),
                report.added(),
                report.updated(),
                report.closed(),
                report.unchanged(),
                report.wrong(),
                report.wrongLines().stream()
                        .map(wrong -> new WrongLine(wrong.line(), wrong.reason()))
                        .toList());
    }
}
