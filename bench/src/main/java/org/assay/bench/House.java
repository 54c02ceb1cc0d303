package org.assay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An Assay as {@code bin/run} starts it, on 127.0.0.1 and in an empty home; ends with us. */
record House(Process process, int port, Path home, Database database) implements AutoCloseable {

    static House start(Path work) throws Exception {
        Path home = work.resolve("home");
        delete(home);
        Files.createDirectories(home);
        return start(home, "");
    }

    /** Ends it and starts it again as it lies there, with these further options of the Java machine. */
    House again(String options) throws Exception {
        end(process);
        return start(home, options);
    }

    private static House start(Path home, String options) throws Exception {
        int port = freePort();
        var builder = new ProcessBuilder("bin/run");
        builder.environment()
                .putAll(
                        Map.of(
                                "PORT", Integer.toString(port),
                                "SERVER_ADDRESS", "127.0.0.1",
                                "ASSAY_HOME", home.toString(),
                                "ASSAY_LIMIT_CALLS", "0", // all comes from one address
                                "ASSAY_JAVA_OPTIONS", options + " " + System.getenv().getOrDefault("ASSAY_JAVA_OPTIONS", "")));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        waitUntilReady(process, home.resolveSibling("assay.log"));
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("run/database.properties"))) {
            secrets.load(reader);
        }
        var database =
                new Database(
                        Integer.parseInt(secrets.getProperty("port")),
                        secrets.getProperty("superuser"),
                        secrets.getProperty("owner"),
                        home.resolve("postgres/postgresql.log"));
        return new House(process, port, home, database);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private static void waitUntilReady(Process process, Path log) throws IOException {
        BufferedReader lines = process.inputReader();
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Assay is ready")) {
                Thread.ofVirtual().start(() -> drain(lines, log));
                return;
            }
        }
        throw new IllegalStateException("Assay did not start:\n" + said);
    }

    private static void drain(BufferedReader lines, Path log) {
        try (var writer = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line + "\n");
                writer.flush();
            }
        } catch (IOException ended) {
            // the process has ended, and its words with it
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        end(process);
        delete(home);
    }
}
