package org.assay.web.service;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.assay.organisation.ImportReport;
import org.assay.organisation.ImportRun;
import org.jspecify.annotations.Nullable;

/**
 * An import as the operator's pages show it.
 *
 * @param lines how many were read so far
 * @param report null unless it is done
 */
public record ImportView(
        UUID id,
        String fileName,
        String started,
        ImportRun.State state,
        int lines,
        @Nullable ImportReport report) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    static ImportView of(ImportRun run, Instant now) {
        return new ImportView(
                run.id(),
                run.fileName(),
                WHEN.format(run.started()),
                run.stateAt(now),
                run.lines(),
                run.report());
    }

    public boolean running() {
        return state == ImportRun.State.RUNNING;
    }

    public boolean failed() {
        return state == ImportRun.State.FAILED;
    }
}
