package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs recorded statements with pgbench as fast as the server lets it: prepared, one process and
 * one script a client, as the plain role, and what begins a transaction sent together with the
 * statement after it, as the application's driver does.
 */
final class Pgbench implements Side {
    private final Database database;
    private final List<List<List<Statement>>> clients;
    private final Path work;

    private Pgbench(Database database, List<List<List<Statement>>> clients, Path work) {
        this.database = database;
        this.clients = clients;
        this.work = work;
    }

    /** Each client runs its own statements again and again. */
    static Pgbench each(Database database, List<List<Statement>> clients, Path work) {
        return new Pgbench(database, clients.stream().map(List::of).toList(), work);
    }

    /** One client runs now these, now those statements. */
    static Pgbench mixed(Database database, List<List<Statement>> scripts, Path work) {
        return new Pgbench(database, List.of(scripts), work);
    }

    @Override
    public Measured run(int seconds) throws Exception {
        var processes = new ArrayList<Process>();
        for (int n = 0; n < clients.size(); n++) processes.add(start(n, seconds));
        for (int n = 0; n < processes.size(); n++) {
            int status = processes.get(n).waitFor();
            if (status != 0) {
                throw new IllegalStateException(Files.readString(work.resolve("pgbench-" + n + ".out")));
            }
        }
        var times = new ArrayList<long[]>();
        for (int n = 0; n < processes.size(); n++) times.add(times(n, processes.get(n).pid()));
        return Measured.of(times.stream().flatMapToLong(Arrays::stream).toArray(), seconds);
    }

    private Process start(int n, int seconds) throws Exception {
        var command =
                new ArrayList<String>(
                        List.of(
                                System.getProperty("bench.pgbench"),
                                "-h", "127.0.0.1",
                                "-p", Integer.toString(database.port()),
                                "-U", Database.APPLICATION,
                                "-n", "-M", "prepared", "-c", "1", "-j", "1",
                                "-T", Integer.toString(seconds),
                                "-l", "--log-prefix=" + work.resolve("pgbench-" + n)));
        for (int m = 0; m < clients.get(n).size(); m++) {
            Path script = work.resolve("pgbench-%d-%d.sql".formatted(n, m));
            Files.writeString(script, script(clients.get(n).get(m), m));
            command.addAll(List.of("-f", script.toString()));
            command.addAll(values(clients.get(n).get(m), m));
        }
        command.add("assay");
        var builder = new ProcessBuilder(command);
        builder.environment().put("PGPASSWORD", database.applicationPassword());
        builder.redirectErrorStream(true);
        builder.redirectOutput(work.resolve("pgbench-" + n + ".out").toFile());
        return builder.start();
    }

    /** The microseconds of every transaction: the third column of pgbench's log. */
    private long[] times(int n, long pid) throws Exception {
        Path log = work.resolve("pgbench-" + n + "." + pid);
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.mapToLong(line -> Long.parseLong(line.split(" ", 4)[2])).toArray();
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static String script(List<Statement> statements, int of) {
        var text = new StringBuilder();
        boolean begun = false;
        for (int n = 0; n < statements.size(); n++) {
            Statement statement = statements.get(n);
            if (statement.begins()) text.append("\\startpipeline\n");
            text.append(named(statement, of + "_" + n)).append(";\n");
            if (begun) text.append("\\endpipeline\n");
            begun = statement.begins();
        }
        return text.toString();
    }

    /** With pgbench's variables for the parameters; it has none for null and for nothing. */
    private static String named(Statement statement, String n) {
        String sql = statement.sql();
        for (int p = statement.parameters().size(); p > 0; p--) {
            String value = statement.parameters().get(p - 1);
            String name = value == null ? "null" : value.isEmpty() ? "''" : ":" + name(n, p);
            sql = sql.replaceAll("\\$" + p + "(?!\\d)", name);
        }
        return sql;
    }

    private static String name(String n, int p) {
        return "s" + n + "_" + p;
    }

    private static List<String> values(List<Statement> statements, int of) {
        var values = new ArrayList<String>();
        for (int n = 0; n < statements.size(); n++) {
            List<String> parameters = statements.get(n).parameters();
            for (int p = 1; p <= parameters.size(); p++) {
                String value = parameters.get(p - 1);
                if (value == null || value.isEmpty()) continue;
                values.add("-D");
                values.add(name(of + "_" + n, p) + "=" + value);
            }
        }
        return values;
    }
}
