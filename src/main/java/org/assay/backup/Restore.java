package org.assay.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into an empty place: all of it, or nothing of its database. */
@Service
public class Restore {
    private final JdbcTables tables;
    private final Places places;
    private final Kept kept;

    Restore(JdbcTables tables, Places places, Kept kept) {
        this.tables = tables;
        this.places = places;
        this.kept = kept;
    }

    /** What was put back. */
    public record Restored(String at, int tables, long rows, int documents) {}

    /**
     * @throws CannotBackUp when the file is damaged, was made by another version, or the place is
     *     not empty; then nothing was changed
     */
    public Restored from(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            check(zip, manifest.sha256());
            tables.write(open -> {
                if (!places.all().isEmpty()
                        || !kept.isEmpty()
                        || !open.tables().stream().allMatch(open::isEmpty)) {
                    throw new CannotBackUp(
                            "There is an installation here already. Restore into an empty ASSAY_HOME (and an"
                                    + " empty database, if ASSAY_DATABASE_URL is set), before Assay was ever"
                                    + " started there.");
                }
                sameVersion(manifest.migrations(), open.migrations());
                for (Manifest.Table table : manifest.tables()) {
                    try (InputStream rows = zip.getInputStream(entry(zip, table.entry()))) {
                        if (open.in(table, rows) != table.rows()) {
                            throw new CannotBackUp("Rows are missing from " + table.name() + ".");
                        }
                    }
                }
                for (String name : manifest.sha256().keySet()) {
                    if (Places.isOne(name)) place(zip, name);
                    if (Kept.isOne(name)) keep(zip, name);
                }
            });
            return new Restored(
                    manifest.at(),
                    manifest.tables().size(),
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                    kept.all().size());
        } catch (ZipException notOurs) {
            throw new CannotBackUp(file + " is not a backup of Assay: it is no ZIP file.");
        } catch (IOException | UncheckedIOException e) {
            throw new CannotBackUp("The backup could not be put back: " + e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new CannotBackUp(zip.getName() + " is not a backup of Assay, or is cut off.");
        }
        try (InputStream json = zip.getInputStream(entry)) {
            Manifest read = JsonMapper.shared().readValue(json, Manifest.class);
            if (read.format() == Manifest.FORMAT) return read;
            throw new CannotBackUp("The backup has a format that this Assay does not know.");
        } catch (JacksonException damaged) {
            throw new CannotBackUp("The backup's manifest is damaged.");
        }
    }

    /** Reads everything once, so that a damaged backup changes nothing. */
    private static void check(ZipFile zip, Map<String, String> expected) throws IOException {
        for (var each : expected.entrySet()) {
            var digest = Sha256.digest();
            try (var bytes =
                    new DigestInputStream(zip.getInputStream(entry(zip, each.getKey())), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException damaged) {
                throw damaged(each.getKey());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(each.getValue())) {
                throw damaged(each.getKey());
            }
        }
    }

    private static CannotBackUp damaged(String entry) {
        return new CannotBackUp("The backup is damaged: its part " + entry + " has changed.");
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw damaged(name);
        return entry;
    }

    private static void sameVersion(List<String> made, List<String> here) {
        if (made.equals(here)) return;
        throw new CannotBackUp(
                "The backup was made by another version of Assay. Restore it with that version, then start the"
                        + " newer one on it.");
    }

    private void keep(ZipFile zip, String name) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry(zip, name))) {
            kept.put(bytes);
        }
    }

    private void place(ZipFile zip, String name) throws IOException {
        Path place = places.placeOf(name);
        Files.createDirectories(place.getParent(), asFileAttribute(fromString("rwx------")));
        Files.createFile(place, asFileAttribute(fromString("rw-------")));
        try (InputStream bytes = zip.getInputStream(entry(zip, name));
                OutputStream to = Files.newOutputStream(place)) {
            bytes.transferTo(to);
        }
    }
}
