package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.assay.api.organisation.ImportBody.Report;
import org.assay.api.rest.Fingerprint;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.organisation.ImportReport;
import org.assay.organisation.ImportRuns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes over ODS files as the operator, and tells what came of each. */
@RestController
@RequestMapping("/api/v1/organisations/imports")
@Tag(name = "Organisations")
class ImportDoor {
    private final ImportRuns imports;
    private final Clock clock;

    ImportDoor(ImportRuns imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

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
        return once.take(Fingerprint.of(file), () -> ResponseEntity.ok(read(actor, file)));
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "List imports of the register",
            description = "The latest ten, newest first, with how far each is. For the operator.")
    ListOf<ImportBody> listImports(Actor actor, Paging paging) {
        Instant now = clock.instant();
        return paging.of(
                imports.latest(actor).stream().map(run -> ImportBody.of(run, now)).toList(),
                ImportBody::cursor);
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping("/{import}")
    @Operation(
            summary = "Read an import",
            description = "How far it is; once it is done, what it did. For the operator.")
    ImportBody readImport(Actor actor, @PathVariable("import") String id) {
        return Ids.parse(id)
                .flatMap(run -> imports.find(actor, run))
                .map(run -> ImportBody.of(run, clock.instant()))
                .orElseThrow(NotFound::new);
    }

    private Report read(Actor actor, MultipartFile file) {
        String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            ImportReport report = imports.read(actor, name == null ? "" : name, bytes).report();
            if (report == null) throw new IllegalStateException("the import is not done");
            return Report.of(report);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
