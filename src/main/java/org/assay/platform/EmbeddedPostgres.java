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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
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

    private static final String PID_FILE = "postmaster.pid";
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int STARTS = 5;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean ended;
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
        this.port = runningPort().orElseGet(() -> start(freePort()));
        secrets.renewOwner();
        secrets.remember(port);
        Thread.ofVirtual().name("postgresql-watch").start(this::watch);
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
        turn.lock();
        try (lock) {
            ended = true;
            if (postmaster().isPresent()) pgCtl("stop", "-m", "fast", "-w");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Starts the server again when it ended without us, as when the system kills it for its memory;
     * at its old port, where the pool looks for it.
     */
    private void watch() {
        try {
            while (!ended) {
                Thread.sleep(LOOKS_EVERY);
                turn.lock();
                try {
                    if (!ended && postmaster().isEmpty()) revive();
                } finally {
                    turn.unlock();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() {
        log.warn("PostgreSQL ended by itself and is started again");
        try {
            start(port);
        } catch (IllegalStateException | UncheckedIOException notYet) {
            log.error("PostgreSQL could not be started again: {}", notYet.getMessage());
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
        if (postmaster().isEmpty()) {
            forgetAnother();
            return Optional.empty();
        }
        log.info("PostgreSQL of an earlier run still works and is taken over");
        List<String> lines = Files.readAllLines(data.resolve(PID_FILE));
        return Optional.of(Integer.parseInt(lines.get(3).strip()));
    }

    /** The server's first process, while it lives. */
    private Optional<ProcessHandle> postmaster() {
        return named().filter(process ->
                process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent());
    }

    /** The living process whose number the server's file bears. */
    private Optional<ProcessHandle> named() {
        try {
            List<String> lines = Files.readAllLines(data.resolve(PID_FILE));
            if (lines.size() < 4) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /**
     * The number may belong to another program by now, which PostgreSQL would take for itself. A
     * number that nobody has stays: by that file PostgreSQL sees whether workers of the one before
     * are still at the data.
     */
    private void forgetAnother() throws IOException {
        if (named().isPresent()) Files.delete(data.resolve(PID_FILE));
    }

    /** Tries for some seconds: workers of a server that was killed may still be ending. */
    private int start(int at) {
        for (int tries = 1; ; tries++) {
            try {
                startOnce(at);
                return at;
            } catch (IllegalStateException refused) {
                if (tries == STARTS) throw refused;
                pause(refused);
            }
        }
    }

    private static void pause(IllegalStateException refused) {
        try {
            Thread.sleep(LOOKS_EVERY);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }

    private void startOnce(int at) {
        pgCtl(
                "start",
                "-w",
                "-t",
                "120",
                "-l",
                logFile.toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
                        .formatted(at));
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
