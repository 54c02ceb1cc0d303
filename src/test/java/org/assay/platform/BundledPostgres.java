package org.assay.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL for a test, from the programs that Assay brings along, with a role and a database
 * for an Assay that is told of it by ASSAY_DATABASE_URL. It can be stopped, killed and copied.
 */
public final class BundledPostgres implements AutoCloseable {
    private static final String PASSWORD = "secret";
    private final Path programs;
    private final Path data;
    private final int port;
    private boolean killed;

    private BundledPostgres(Path data) throws IOException {
        this.programs = PostgresBinaries.in(Path.of("target", "postgres").toAbsolutePath());
        this.data = data;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** A new one in that folder, running. */
    public static BundledPostgres in(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        var server = new BundledPostgres(folder.resolve("data").toAbsolutePath());
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        server.run(
                "initdb",
                List.of(
                        "-U",
                        "postgres",
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + password.toAbsolutePath(),
                        "--locale=C.UTF-8",
                        "-E",
                        "UTF8"));
        server.start();
        server.sql("postgres", "create role keeper login createrole password 'secret'");
        server.sql("postgres", "create database shared owner keeper");
        return server;
    }

    /**
     * A copy that hears of every commit before it is answered, and can take over: taken from the
     * running server as {@code pg_basebackup} takes it.
     */
    public BundledPostgres standby(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        var standby = new BundledPostgres(folder.resolve("data").toAbsolutePath());
        String label;
        try (Connection session = connect("postgres");
                var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copy(standby.data);
            try (var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
            }
        }
        Files.writeString(standby.data.resolve("backup_label"), label);
        Files.createFile(standby.data.resolve("standby.signal"));
        Files.writeString(
                standby.data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=standby'%n"
                        .formatted(port, PASSWORD));
        standby.start();
        sql("postgres", "alter system set synchronous_standby_names = 'standby'");
        sql("postgres", "select pg_reload_conf()");
        return standby;
    }

    private void copy(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path from : (Iterable<Path>) all::iterator) {
                String name = data.relativize(from).toString();
                if (name.equals("postmaster.pid") || name.equals("postmaster.opts")) continue;
                Path to = target.resolve(name);
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
                } else if (Files.exists(from)) {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** As ASSAY_DATABASE_URL wants it. */
    public String url() {
        return "postgresql://keeper:secret@" + host() + "/shared";
    }

    public String host() {
        return "127.0.0.1:" + port;
    }

    /** The database of the Assay, as somebody to whom no wall applies. */
    public Connection connect() throws SQLException {
        return connect("shared");
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + host() + "/" + database, "postgres", PASSWORD);
    }

    /** Speaks TLS from now on, to those who ask for it. */
    void present(Path certificate, Path key) throws SQLException {
        sql("postgres", "alter system set ssl_cert_file = '" + certificate + "'");
        sql("postgres", "alter system set ssl_key_file = '" + key + "'");
        sql("postgres", "alter system set ssl = on");
        sql("postgres", "select pg_reload_conf()");
    }

    public void start() {
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-l",
                        data.resolveSibling("log").toString(),
                        "-o",
                        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
                                .formatted(port)));
    }

    /** As an operator does it: sessions are ended, and nothing that was committed is lost. */
    public void stop() {
        run("pg_ctl", List.of("stop", "-m", "fast", "-w"));
    }

    /** SIGKILL for every process. */
    public void kill() throws IOException {
        ProcessHandle postmaster =
                ProcessHandle.of(
                                Long.parseLong(
                                        Files.readAllLines(data.resolve("postmaster.pid"))
                                                .getFirst()
                                                .strip()))
                        .orElseThrow();
        List<ProcessHandle> workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        killed = true;
    }

    /** Makes a standby the primary. */
    public void promote() throws SQLException {
        sql("postgres", "select pg_promote()");
    }

    /** Runs a statement in a database of this server. */
    public void sql(String database, String text) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private void run(String program, List<String> arguments) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("-D", data.toString()));
        Programs.run(programs.resolve("bin").resolve(program), all);
    }

    /** Whether it was started, and neither stopped nor killed since. */
    boolean runs() {
        return !killed && Files.exists(data.resolve("postmaster.pid"));
    }

    @Override
    public void close() {
        if (runs()) run("pg_ctl", List.of("stop", "-m", "immediate", "-w"));
    }
}
