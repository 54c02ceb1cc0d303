package org.assay.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords and port of the embedded server, in a file that only its owner reads; the command line
 * finds them there.
 */
final class Secrets {
    private final Path file;
    private final Properties held = new Properties();

    private Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                held.load(reader);
            }
        } else {
            held.setProperty("superuser", random());
            held.setProperty("owner", random());
            write();
        }
    }

    static Secrets in(Path run) throws IOException {
        return new Secrets(run.resolve("database.properties"));
    }

    String superuser() {
        return held.getProperty("superuser");
    }

    String owner() {
        return held.getProperty("owner");
    }

    int port() {
        return Integer.parseInt(held.getProperty("port", "0"));
    }

    /** The owner gets a new one, which is written with the port. */
    void renewOwner() {
        held.setProperty("owner", random());
    }

    void remember(int port) throws IOException {
        held.setProperty("port", Integer.toString(port));
        write();
    }

    private void write() throws IOException {
        Path beside = file.resolveSibling("database.new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, asFileAttribute(fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(beside)) {
            held.store(writer, "Embedded PostgreSQL of Assay: keep to yourself");
        }
        try (var written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true); // without it nobody gets into the database any more
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
