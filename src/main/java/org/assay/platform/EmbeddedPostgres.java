package org.assay.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of Assay's own, on 127.0.0.1 with durable defaults. It outlives a hard kill of
 * the application: the next start adopts the one that still runs, or lets PostgreSQL recover from
 * its log.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path programs;
    private final Path data;
    private final Path logFile;
    private final FileChannel lock;
    private final Secrets secrets;
    private final int port;

    private EmbeddedPostgres(Path home) throws IOException {
        Path run = ownFolder(home.resolve("run"));
        Path postgres = ownFolder(home.resolve("postgres"));
        this.lock = lock(run);
        this.programs = PostgresBinaries.in(postgres).resolve("bin");
        this.data = postgres.resolve("data").toAbsolutePath();
        this.logFile = postgres.resolve("postgresql.log").toAbsolutePath();
        this.secrets = Secrets.in(run);
        if (!Files.exists(data.resolve("PG_VERSION"))) initialise(postgres);
        this.port = runningPort().orElseGet(this::start);
        secrets.remember(port);
    }

    /**
     * Starts the server, or adopts the one a killed run left behind, and waits until it takes
     * connections.
     */
    static EmbeddedPostgres in(Path home) {
        try {
            return new EmbeddedPostgres(home.toAbsolutePath());
        } catch (IOException e) {
            throw new CannotStart(
                    "ASSAY_HOME (%s) cannot be used: %s".formatted(home.toAbsolutePath(), e));
        }
    }

    DatabaseAccess access() {
        return DatabaseAccess.embedded(port, secrets);
    }

    /** The server that another Assay on the same home keeps running; empty when there is none. */
    static Optional<DatabaseAccess> besideIn(Path home) {
        Path run = home.toAbsolutePath().resolve("run");
        if (!Files.exists(run.resolve("lock"))) return Optional.empty();
        try (FileChannel channel =
                FileChannel.open(run.resolve("lock"), StandardOpenOption.WRITE)) {
            if (!taken(channel)) return Optional.empty();
            Secrets secrets = Secrets.in(run);
            return Optional.of(DatabaseAccess.embedded(secrets.port(), secrets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server; sessions are ended, nothing that was committed is lost. */
    @Override
    public void close() {
        try (lock) {
            pgCtl("stop", "-m", "fast", "-w");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        Files.createDirectories(folder.getParent());
        return Files.createDirectory(folder, asFileAttribute(fromString("rwx------")));
    }

    private static FileChannel lock(Path run) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (taken(channel)) {
            channel.close();
            throw new CannotStart(
                    "Another Assay is running on %s. End it first, or set ASSAY_HOME to another folder."
                            .formatted(run.getParent()));
        }
        return channel;
    }

    /**
     * Whether another holds the lock, in this JVM or elsewhere; if not, the channel holds it now.
     */
    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException heldHere) {
            return true;
        }
    }

    /**
     * Made beside and moved into place, so that a start that was cut off leaves no half-made
     * cluster.
     */
    private void initialise(Path postgres) throws IOException {
        Path fresh = postgres.resolve("data.new").toAbsolutePath();
        FileSystemUtils.deleteRecursively(fresh);
        Path password =
                Files.createTempFile(postgres, "pw", "", asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(password, secrets.superuser());
            Programs.run(
                    programs.resolve("initdb"),
                    List.of(
                            "-U",
                            "postgres",
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + password,
                            "--locale=C.UTF-8",
                            "-E",
                            "UTF8",
                            "-D",
                            fresh.toString()));
        } finally {
            Files.delete(password);
        }
        FileSystemUtils.deleteRecursively(data);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<Integer> runningPort() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        List<String> lines = Files.readAllLines(pidFile);
        boolean alive =
                lines.size() > 3
                        && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                                .flatMap(process -> process.info().command())
                                .filter(command -> command.endsWith("postgres"))
                                .isPresent();
        if (!alive) {
            Files.delete(pidFile); // its number may belong to another program by now
            return Optional.empty();
        }
        log.info("PostgreSQL of an earlier run still works and is taken over");
        return Optional.of(Integer.parseInt(lines.get(3).strip()));
    }

    private int start() {
        int free = freePort();
        pgCtl(
                "start",
                "-w",
                "-t",
                "120",
                "-l",
                logFile.toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
                        .formatted(free));
        return free;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pgCtl(String action, String... options) {
        var arguments = new java.util.ArrayList<>(List.of(action, "-D", data.toString()));
        arguments.addAll(List.of(options));
        Programs.run(programs.resolve("pg_ctl"), arguments);
    }
}
