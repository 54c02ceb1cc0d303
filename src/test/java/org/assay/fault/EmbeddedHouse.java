package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assay.start.Server;

/** An Assay with the PostgreSQL of its own, which is killed and started again on the same port. */
final class EmbeddedHouse implements AutoCloseable {
    /** How a server is started. */
    interface Starting {
        Server start(Path home, int port, Map<String, String> settings) throws IOException;
    }

    final Path home;
    private final Starting starting;
    private Server server;

    private EmbeddedHouse(Path home, Starting starting, Server server) {
        this.home = home;
        this.starting = starting;
        this.server = server;
    }

    static EmbeddedHouse open(Path home, Starting starting)
            throws IOException, InterruptedException {
        var server = starting.start(home, Server.freePort(), Map.of()).waitUntilReady();
        return new EmbeddedHouse(home, starting, server);
    }

    String base() {
        return "http://127.0.0.1:" + server.port;
    }

    /** SIGKILL for the application; its PostgreSQL lives on as an orphan. */
    void kill() throws InterruptedException {
        server.process.destroyForcibly().waitFor();
    }

    /** SIGKILL for the application and every process of its PostgreSQL, as when the power fails. */
    void killWithPostgres() throws IOException, InterruptedException {
        server.process.destroyForcibly();
        killPostgres();
        server.process.waitFor();
    }

    /** SIGKILL for every process of its PostgreSQL, as when the system wants their memory. */
    void killPostgres() throws IOException {
        Path pidFile = home.resolve("postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElse(null);
        if (postmaster == null) return;
        List<ProcessHandle> workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        workers.forEach(worker -> worker.onExit().join());
    }

    /** The next start, which nobody helps. */
    void startAgain() throws IOException, InterruptedException {
        server = starting.start(home, server.port, Map.of()).waitUntilReady();
    }

    Connection connect() throws IOException, SQLException {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("run/database.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/assay".formatted(secrets.getProperty("port")),
                "postgres",
                secrets.getProperty("superuser"));
    }

    /** Kills in turn the application, both, and PostgreSQL alone, while the crowd saves. */
    void surviveKills(int times, Crowd crowd)
            throws IOException, InterruptedException, SQLException {
        var moment = new java.util.Random(times);
        for (int n = 1; n <= times; n++) {
            Thread.sleep(300 + moment.nextInt(1_200));
            switch (n % 3) {
                case 1 -> kill();
                case 2 -> killWithPostgres();
                default -> killPostgres();
            }
            List<Integer> answered = crowd.answered();
            if (n % 3 != 0) startAgain();
            crowd.untilAllAreAnswered(java.time.Duration.ofSeconds(60));
            try (Connection database = connect()) {
                crowd.assertNothingLost(database, answered);
            }
            if (n % 10 == 0) System.out.printf("%d kills, %d saves answered%n", n, crowd.total());
        }
        assertThat(crowd.refusals().keySet())
                .as("nobody answered while it was dead, and 503 at most around it")
                .isSubsetOf(0, 503);
    }

    /** Leaves nothing running, also where a test ended between a kill and the next start. */
    @Override
    public void close() throws InterruptedException, IOException {
        boolean killed = !server.process.isAlive();
        server.close();
        if (killed && Files.exists(home.resolve("postgres/data/postmaster.pid"))) killPostgres();
    }
}
