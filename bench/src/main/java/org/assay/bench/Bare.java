package org.assay.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The bare server in a process of its own, with the same options of the Java machine as Assay's. */
record Bare(Process process, int port) implements AutoCloseable {

    /** What the process is told. */
    record Told(int port, String database, String password, List<BarePage> pages) {}

    static Bare start(Database database, List<BarePage> pages, Path work) throws Exception {
        int port = House.freePort();
        Path file = work.resolve("bare.json");
        Files.writeString(
                file,
                new JsonMapper()
                        .writeValueAsString(
                                new Told(port, database.url(), database.applicationPassword(), pages)));
        var builder =
                new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        classPath(),
                        BareServer.class.getName(),
                        file.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> House.end(process)));
        String said = process.inputReader().readLine();
        Files.delete(file);
        if (!"ready".equals(said)) throw new IllegalStateException("the bare server: " + said);
        return new Bare(process, port);
    }

    /** Ours alone: what the product brings for what is measured without a server has no place in a limit. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !each.startsWith("target"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        House.end(process);
    }
}
