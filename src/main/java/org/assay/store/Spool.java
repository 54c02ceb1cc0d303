package org.assay.store;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for what is not kept yet. */
final class Spool {
    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    private static final Duration TORN = Duration.ofDays(1);

    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    static Spool in(Path folder, Clock clock) throws IOException {
        make(folder);
        var spool = new Spool(folder);
        spool.sweep(clock.instant().minus(TORN));
        return spool;
    }

    /** Moves or copies a received file to where it stays. */
    interface Keeper {
        void keep(Path file, String sha256, long size) throws CannotKeep;
    }

    /** As {@link Store#receive}. */
    Incoming receive(InputStream bytes, long limit, Keeper keeper) throws IOException {
        Path file = fresh();
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, file, digest, limit);
            return new Received(
                    file, size, HexFormat.of().formatHex(digest.digest()), size > limit, keeper);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Reads at most one block more than the limit, and writes through to the disk. */
    private static long copy(InputStream bytes, Path file, MessageDigest digest, long limit)
            throws IOException {
        long size = 0;
        byte[] block = new byte[64 * 1024];
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read; size <= limit && (read = bytes.read(block)) >= 0; size += read) {
                digest.update(block, 0, read);
                write(ByteBuffer.wrap(block, 0, read), out);
            }
            if (size <= limit) force(out);
        }
        return size;
    }

    private Path fresh() throws CannotKeep {
        try {
            return Files.createTempFile(
                    folder, "upload", "", asFileAttribute(fromString("rw-------")));
        } catch (IOException full) {
            throw new CannotKeep(full);
        }
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws CannotKeep {
        try {
            while (bytes.hasRemaining()) out.write(bytes);
        } catch (IOException full) {
            throw new CannotKeep(full);
        }
    }

    /** A file's bytes, or the names in a folder, are on the disk after this. */
    static void force(FileChannel written) throws CannotKeep {
        try {
            written.force(true);
        } catch (IOException full) {
            throw new CannotKeep(full);
        }
    }

    /** Removes what a crash left half received. */
    private void sweep(Instant before) throws IOException {
        try (Stream<Path> torn = Files.list(folder)) {
            for (Path file : torn.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    log.info("A half received document was removed");
                }
            }
        }
    }

    static void make(Path folder) throws IOException {
        Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Received(Path file, long size, String sha256, boolean tooLarge, Keeper keeper)
            implements Incoming {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void keep() throws CannotKeep {
            keeper.keep(file, sha256, size);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
