package org.assay.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies the database at one moment, the documents, the keys and the sealed heads into one ZIP
 * file, while the service goes on working.
 */
@Service
public class Backup {
    private final JdbcTables tables;
    private final Places places;
    private final Kept kept;
    private final Clock clock;

    Backup(JdbcTables tables, Places places, Kept kept, Clock clock) {
        this.tables = tables;
        this.places = places;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * What was copied.
     *
     * @param bytes of the file
     */
    public record Made(Path file, int tables, long rows, int documents, long bytes) {}

    /**
     * @param target a file that is not there yet, or a folder, which gets a file named by the time
     * @throws CannotBackUp when it cannot be written, or a document is not what its name says
     */
    public Made make(Path target) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path file =
                Files.isDirectory(target)
                        ? target.resolve("assay-" + at.toString().replace(':', '-') + ".zip")
                        : target;
        if (Files.exists(file)) throw new CannotBackUp(file + " is there already.");
        Path torn = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(torn);
            Files.createFile(torn, asFileAttribute(fromString("rw-------")));
            var copied = new Copying(at);
            try (var zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(torn)))) {
                copied.all(zip);
            }
            Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(
                    file, copied.done.size(), copied.rows, copied.documents, Files.size(file));
        } catch (IOException | UncheckedIOException e) {
            throw new CannotBackUp("The backup could not be written to " + file + ": " + e);
        } finally {
            torn.toFile().delete();
        }
    }

    /** One run. */
    private final class Copying {
        private final Instant at;
        private final Map<String, String> sha256 = new LinkedHashMap<>();
        private final ArrayList<Manifest.Table> done = new ArrayList<>();
        private long rows;
        private int documents;

        private Copying(Instant at) {
            this.at = at;
        }

        /**
         * The seals before the database, the documents after it: so neither speaks of more than is
         * there.
         */
        private void all(ZipOutputStream zip) throws IOException {
            for (var file : places.all().entrySet()) {
                byte[] bytes = Files.readAllBytes(file.getValue());
                write(zip, file.getKey(), to -> new ByteArrayInputStream(bytes).transferTo(to));
            }
            tables.read(open -> {
                var migrations = open.migrations();
                for (Manifest.Table table : open.tables()) {
                    long count = writeTable(zip, open, table);
                    done.add(new Manifest.Table(table.name(), table.columns(), count));
                    rows += count;
                }
                for (String document : kept.all()) write(zip, document);
                var manifest =
                        new Manifest(Manifest.FORMAT, at.toString(), migrations, done, sha256);
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
                zip.closeEntry();
            });
        }

        private long writeTable(ZipOutputStream zip, JdbcOpenTables open, Manifest.Table table)
                throws IOException {
            var count = new AtomicLong();
            write(zip, table.entry(), to -> count.set(open.out(table, to)));
            return count.get();
        }

        private void write(ZipOutputStream zip, String document) throws IOException {
            String entry = Kept.entryOf(document);
            write(zip, entry, to -> kept.copy(document, to));
            if (!document.equals(sha256.get(entry))) {
                throw new CannotBackUp(
                        "The document %s is damaged: its content has another SHA-256."
                                .formatted(document));
            }
            documents++;
        }

        private void write(ZipOutputStream zip, String name, Bytes bytes) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            var digest = Sha256.digest();
            bytes.writeTo(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            sha256.put(name, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private interface Bytes {
        void writeTo(OutputStream to) throws IOException;
    }
}
