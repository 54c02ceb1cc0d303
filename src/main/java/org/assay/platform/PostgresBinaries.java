package org.assay.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's own programs, which travel in a jar, into a folder of their own once. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}; unpacked beside and moved, so that a torn attempt
     * leaves nothing.
     */
    static Path in(Path folder) {
        Path unpacked = folder.resolve("postgresql-" + version());
        if (Files.isDirectory(unpacked)) return unpacked;
        try {
            Files.createDirectories(folder);
            Path torn = Files.createTempDirectory(folder, "unpacking");
            unpack(archive(), torn);
            Files.setPosixFilePermissions(torn, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(torn, unpacked, StandardCopyOption.ATOMIC_MOVE);
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + folder, e);
        }
    }

    private static String version() {
        return "18-" + System.getProperty("os.arch");
    }

    private static String archive() {
        String machine = System.getProperty("os.arch");
        return "/postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(String archive, Path into) throws IOException {
        InputStream packed = PostgresBinaries.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new IllegalStateException(
                    "There is no embedded PostgreSQL for this machine (%s). Set ASSAY_DATABASE_URL to a server."
                            .formatted(System.getProperty("os.arch")));
        }
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                place(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
