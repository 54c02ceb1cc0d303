package org.assay.organisation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a CSV file of the Organisation Data Service (ODS): new organisations are added, known
 * ones updated or closed, wrong lines listed and left out. All or nothing: whoever reads meanwhile
 * sees the register before or after.
 */
@Service
public class OdsImport {
    private static final int BATCH = 2_000;
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String OPERATOR = "operator";

    /** Hears how many lines were read so far, now and then. */
    public interface Progress {
        void lines(int sofar);
    }

    private final JdbcOdsImport rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OdsImport(JdbcOdsImport rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads a file as UTF-8, as it comes.
     *
     * @throws UncheckedIOException when the file breaks off; then nothing was taken over
     */
    @Transactional
    public ImportReport read(Actor actor, InputStream file, Progress progress) {
        actor.require(Right.RUN_SERVICE);
        return takeOver(actor.person(), file, progress);
    }

    /**
     * For the command line, whose user has the server itself: needs a scope with the pass {@code
     * operator}.
     *
     * @throws UncheckedIOException when the file breaks off; then nothing was taken over
     */
    @Transactional
    public ImportReport read(InputStream file, Progress progress) {
        if (!Scope.current().pass().equals(OPERATOR)) throw new NotAllowed(Right.RUN_SERVICE);
        return takeOver(null, file, progress);
    }

    private ImportReport takeOver(@Nullable PersonId person, InputStream file, Progress progress) {
        rows.begin();
        var found = new OdsFindings();
        try {
            lines(file, found, progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), UK);
        JdbcOdsImport.Merged merged = rows.merge(today);
        ImportReport report = found.report(merged);
        events.publishEvent(
                new Change(
                        null,
                        person,
                        "organisations.imported",
                        "organisations",
                        null,
                        ReportJson.counts(report),
                        false));
        return report;
    }

    private void lines(InputStream file, OdsFindings found, Progress progress) throws IOException {
        var bytes = new BufferedInputStream(file);
        if (startsAsZip(bytes)) {
            found.refuse("This is a ZIP file. Unpack it, and give the .csv file that is inside.");
            return;
        }
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            found.hear(line);
            if (found.waitingRows() == BATCH) {
                rows.stage(found.take());
                progress.lines(found.lines());
            }
        }
        rows.stage(found.take());
        progress.lines(found.lines());
        if (found.nothing()) found.refuse("The file is empty.");
    }

    private static boolean startsAsZip(BufferedInputStream bytes) throws IOException {
        bytes.mark(ZIP.length);
        byte[] start = bytes.readNBytes(ZIP.length);
        bytes.reset();
        return Arrays.equals(start, ZIP);
    }
}
