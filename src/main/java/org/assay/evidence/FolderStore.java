package org.assay.evidence;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder: {@code ab/cd/abcd…}, and {@code incoming} for what is not kept yet. */
final class FolderStore implements Store {
    private static final Logger log = LoggerFactory.getLogger(FolderStore.class);
    private static final Duration TORN = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;

    private FolderStore(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    static FolderStore in(Path folder, Clock clock) {
        var store = new FolderStore(folder.toAbsolutePath());
        try {
            make(store.incoming);
            store.sweep(clock.instant().minus(TORN));
        } catch (IOException e) {
            throw new UncheckedIOException("Documents cannot be kept in " + folder, e);
        }
        return store;
    }

    @Override
    public Incoming receive(InputStream bytes, long limit) throws IOException {
        Path file = fresh();
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, file, digest, limit);
            return new Received(
                    file, size, HexFormat.of().formatHex(digest.digest()), size > limit);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public Resource open(String sha256) {
        Path file = box(sha256).resolve(sha256);
        if (!Files.isRegularFile(file)) {
            throw new UncheckedIOException(
                    new FileNotFoundException("The store has lost the document " + sha256));
        }
        return new FileSystemResource(file);
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
                    incoming, "upload", "", asFileAttribute(fromString("rw-------")));
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
    private static void force(FileChannel written) throws CannotKeep {
        try {
            written.force(true);
        } catch (IOException full) {
            throw new CannotKeep(full);
        }
    }

    /** The folder that a content lies in. */
    private Path box(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException(sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** Removes what a crash left half received. */
    private void sweep(Instant before) throws IOException {
        try (Stream<Path> torn = Files.list(incoming)) {
            for (Path file : torn.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    log.info("A half received document was removed");
                }
            }
        }
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Received implements Incoming {
        private final Path file;
        private final long size;
        private final String sha256;
        private final boolean tooLarge;

        private Received(Path file, long size, String sha256, boolean tooLarge) {
            this.file = file;
            this.size = size;
            this.sha256 = sha256;
            this.tooLarge = tooLarge;
        }

        @Override
        public boolean tooLarge() {
            return tooLarge;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        /** Content that lies there already is kept as it is. */
        @Override
        public void keep() throws CannotKeep {
            Path box = box(sha256);
            Path place = box.resolve(sha256);
            if (Files.exists(place)) return;
            try {
                make(box);
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
                // the file's new name, and those of folders that were made for it
                for (Path each : List.of(box, box.resolveSibling(""), folder)) {
                    try (var names = FileChannel.open(each)) {
                        force(names);
                    }
                }
            } catch (IOException full) {
                throw new CannotKeep(full);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
