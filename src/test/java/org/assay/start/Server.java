package org.assay.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Assay as a process of its own, as {@code bin/run} starts it. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    public final Process process;
    public final int port;
    private final Path said;

    private Server(Process process, int port, Path said) {
        this.process = process;
        this.port = port;
        this.said = said;
    }

    public static Server start(Path home, Map<String, String> settings) throws IOException {
        return start(home, freePort(), settings);
    }

    public static Server start(Path home, int port, Map<String, String> settings)
            throws IOException {
        return start(
                home,
                port,
                settings,
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classes(),
                                "org.assay.Application")));
    }

    /** By {@code bin/run} itself, which takes what {@code bin/build} packed. */
    public static Server packed(Path home, int port, Map<String, String> settings)
            throws IOException {
        return packed(Path.of(""), home, port, settings);
    }

    /**
     * The same of another state of the sources.
     *
     * @param sources where they lie
     */
    public static Server packed(Path sources, Path home, int port, Map<String, String> settings)
            throws IOException {
        return start(
                home,
                port,
                settings,
                new ProcessBuilder(sources.resolve("bin/run").toAbsolutePath().toString()));
    }

    private static Server start(
            Path home, int port, Map<String, String> settings, ProcessBuilder builder)
            throws IOException {
        Path said = Files.createTempFile(home.getParent(), "said", ".log");
        builder.environment().put("ASSAY_HOME", home.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        return new Server(builder.start(), port, said);
    }

    /** What production has: without the tests' own classes, which a scan would find. */
    private static String classes() {
        return List.of(System.getProperty("java.class.path").split(":")).stream()
                .filter(entry ->
                        !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .reduce((one, other) -> one + ":" + other)
                .orElseThrow();
    }

    public Server waitUntilReady() throws IOException, InterruptedException {
        return waitUntil("Assay is ready at");
    }

    /** Until it says so. */
    public Server waitUntil(String sentence) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(sentence)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Assay did not start: " + said());
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** The exit code of one that ends by itself. */
    int waitUntilEnded() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Assay did not end");
        }
        return process.exitValue();
    }

    public String said() throws IOException {
        return Files.readString(said);
    }

    String get(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
