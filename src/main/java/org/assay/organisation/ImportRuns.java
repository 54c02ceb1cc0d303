package org.assay.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Ids;
import org.assay.kernel.Right;
import org.assay.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs imports in the background, and tells how far they are and what they did. */
@Service
public class ImportRuns {
    private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);
    private static final int SHOWN = 10;
    private static final int LONGEST_NAME = 200;

    private final OdsImport ods;
    private final JdbcImportRuns runs;
    private final Clock clock;

    ImportRuns(OdsImport ods, JdbcImportRuns runs, Clock clock) {
        this.ods = ods;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Keeps the file and begins to read it.
     *
     * @return the run's id; the run itself goes on
     * @throws UncheckedIOException when the file cannot be kept
     */
    public UUID start(Actor actor, String fileName, InputStream content) {
        actor.require(Right.RUN_SERVICE);
        Path file = keep(content);
        UUID id = Ids.next();
        runs.add(id, name(fileName), actor.person(), clock.instant());
        Thread.ofVirtual()
                .name("organisation import")
                .start(() -> Scope.of(actor).run(() -> run(actor, id, file)));
        return id;
    }

    /**
     * Reads a file while the caller waits; it stands among the imports like those in the
     * background.
     */
    public ImportRun read(Actor actor, String fileName, InputStream content) {
        actor.require(Right.RUN_SERVICE);
        UUID id = Ids.next();
        runs.add(id, name(fileName), actor.person(), clock.instant());
        try {
            take(actor, id, content);
        } catch (RuntimeException failed) {
            runs.failed(id, clock.instant());
            throw failed;
        }
        return runs.find(id).orElseThrow();
    }

    public Optional<ImportRun> find(Actor actor, UUID id) {
        actor.require(Right.RUN_SERVICE);
        return runs.find(id);
    }

    /** The latest, newest first. */
    public List<ImportRun> latest(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        return runs.latest(SHOWN);
    }

    private void run(Actor actor, UUID id, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            take(actor, id, content);
        } catch (Exception failed) {
            log.error("import {} failed", id, failed);
            runs.failed(id, clock.instant());
        } finally {
            file.toFile().delete();
        }
    }

    private void take(Actor actor, UUID id, InputStream content) {
        ImportReport report =
                ods.read(actor, content, lines -> runs.touch(id, lines, clock.instant()));
        runs.done(id, report, clock.instant());
    }

    private static String name(String given) {
        String name = given.replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) return "ODS file";
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static Path keep(InputStream content) {
        try {
            Path file = Files.createTempFile("organisations", ".csv");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
