package org.assay.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL 15 as Debian packs it, with a role and a database for Assay, run from a folder of
 * its own.
 */
final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private final Path data;
    private final int port;

    private DebianPostgres(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAMS.resolve("initdb"));
    }

    static DebianPostgres in(Path folder) throws IOException, InterruptedException {
        var server = new DebianPostgres(folder.resolve("data"), Server.freePort());
        Path password = Files.writeString(folder.resolve("password"), "secret");
        run(
                "initdb",
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-D",
                server.data.toString());
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                server.data.toString(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p "
                        + server.port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        server.sql("create role keeper login createrole password 'open sesame'");
        server.sql("create database shared owner keeper");
        return server;
    }

    /** As ASSAY_DATABASE_URL wants it. */
    String url() {
        return "postgresql://keeper:open%20sesame@127.0.0.1:" + port + "/shared";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-m", "fast", "-w", "-D", data.toString());
    }

    private void sql(String text) throws IOException, InterruptedException {
        run(
                "psql",
                "-q",
                "-c",
                text,
                "postgresql://postgres:secret@127.0.0.1:" + port + "/postgres");
    }

    private static void run(String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root"))
            command.addAll(List.of("unshare", "-U"));
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) throw new AssertionError(program + " ended with " + code);
    }
}
