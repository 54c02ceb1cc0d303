package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.organisation.ImportReport;
import org.assay.organisation.ImportRun;
import org.jspecify.annotations.Nullable;

/** An import of the register. */
@Schema(name = "Import", description = "An import of the register.")
record ImportBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e") UUID id,
        @Schema(description = "The file's name.", example = "etrust.csv") String fileName,
        @Schema(
                        description = "How it stands.",
                        allowableValues = {"running", "done", "failed"},
                        example = "done")
                String state,
        @Schema(description = "When it began.", example = "2030-03-04T16:10:00Z") Instant startedAt,
        @Schema(description = "How many lines were read so far.", example = "3") int lines,
        @Schema(description = "What it did; left out until it is done.") @Nullable Report report) {

    static ImportBody of(ImportRun run, Instant now) {
        ImportReport report = run.report();
        return new ImportBody(
                run.id(),
                run.fileName(),
                run.stateAt(now).name().toLowerCase(Locale.ROOT),
                run.started(),
                run.lines(),
                report == null ? null : Report.of(report));
    }

    String cursor() {
        return id.toString();
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
                    List<WrongLine> wrongLines) {
        static Report of(ImportReport report) {
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

    /** A line that was left out. */
    @Schema(name = "WrongLine", description = "A line that was left out.")
    record WrongLine(
            @Schema(description = "Its number in the file, from 1.", example = "3") int line,
            @Schema(description = "Why.", example = "The line has 4 columns; an ODS file has 27.")
                    String reason) {}
}
