package org.assay.trail;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys of the seals, in a folder outside the database. {@code trail.key} signs; {@code
 * trail.pub} is its open half. A new one waits as {@code trail.next.key} until the server takes it
 * up. Of those before only the open halves stay, as {@code trail-ID.pub}.
 */
final class SealKeys {
    private final Path folder;

    SealKeys(Path folder) {
        this.folder = folder;
    }

    /** The one that signs; made when there is none. */
    SealKey present() {
        return asked(() -> {
            Path own = folder.resolve("trail.key");
            if (!Files.exists(own)) {
                SealKey made = make(own, "Ed25519");
                write(folder.resolve("trail.pub"), text(made.open()));
            }
            return read(own);
        });
    }

    /** Puts the one that waits, if any, in the place of the one that signs; whoever seals asks. */
    SealKey takenUp() {
        SealKey before = present();
        if (!waits()) return before;
        return asked(() -> {
            Path next = folder.resolve("trail.next.key");
            SealKey after = read(next);
            for (SealKey one : List.of(before, after))
                write(folder.resolve("trail-" + one.id() + ".pub"), text(one.open()));
            Files.move(next, folder.resolve("trail.key"), StandardCopyOption.ATOMIC_MOVE);
            write(folder.resolve("trail.pub"), text(after.open()));
            return after;
        });
    }

    /** Whether a new one waits. */
    boolean waits() {
        return Files.exists(folder.resolve("trail.next.key"));
    }

    /** By their ids the open halves of all that have ever signed. */
    Map<String, SealKey> all() {
        return asked(() -> {
            var all = new HashMap<String, SealKey>();
            SealKey present = present();
            all.put(present.id(), present);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (!file.getFileName().toString().matches("trail-[0-9a-f]{16}\\.pub"))
                        continue;
                    SealKey before = SealKey.read(Files.readString(file), null);
                    all.put(before.id(), before);
                }
            }
            return all;
        });
    }

    /**
     * Makes one that waits.
     *
     * @param algorithm {@code Ed25519} or {@code ML-DSA-65}
     */
    SealKey prepare(String algorithm) {
        return asked(() -> {
            present(); // from which it takes over
            return make(folder.resolve("trail.next.key"), algorithm);
        });
    }

    private SealKey make(Path file, String algorithm) throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
        KeyPairGenerator maker =
                algorithm.equals("Ed25519")
                        ? KeyPairGenerator.getInstance("Ed25519")
                        : KeyPairGenerator.getInstance("ML-DSA-65");
        KeyPair pair = maker.generateKeyPair();
        // both halves in one file, so that they change together
        write(file, text(pair.getPrivate()) + "\n" + text(pair.getPublic()));
        return new SealKey(pair.getPublic(), pair.getPrivate());
    }

    /** The first ones were kept without their open half, which lies beside them. */
    private SealKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> halves = Files.readAllLines(file);
        String open =
                halves.size() > 1 ? halves.get(1) : Files.readString(folder.resolve("trail.pub"));
        return SealKey.read(open, halves.getFirst());
    }

    private static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, asFileAttribute(fromString("rw-------")));
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Work with the folder. */
    private interface Work<T> {
        T done() throws IOException, GeneralSecurityException;
    }

    private <T> T asked(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException("The trail's key cannot be read in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The trail's key is damaged in " + folder, e);
        }
    }
}
