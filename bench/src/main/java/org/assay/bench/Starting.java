package org.assay.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** From the start to the first page answered, in a home that is there; against a Java machine that says hello. */
final class Starting implements Side {
    /** Says hello, and no more. */
    static final class Hello {
        private Hello() {}

        public static void main(String[] arguments) {
            System.out.println("hello");
        }
    }

    private final String options;
    private House house;

    private Starting(House house, String options) {
        this.house = house;
        this.options = options;
    }

    /**
     * @param cached whether Java may use what it learnt in a start before
     */
    static Row row(boolean cached, Path work) throws Exception {
        if (cached && !Files.exists(Path.of("target", "run", "assay.aot"))) {
            int status = new ProcessBuilder("bin/rehearse").inheritIO().start().waitFor();
            if (status != 0) throw new IllegalStateException("bin/rehearse failed");
        }
        Path aside = Files.createDirectories(work.resolve("starts"));
        var starting = new Starting(House.start(aside), cached ? "" : "-XX:AOTMode=off");
        return new Row(
                "start to first page, " + (cached ? "with the AOT cache" : "plain"),
                "a Java machine that says hello",
                1,
                Aim.milliseconds(3_000),
                starting,
                seconds -> once(Starting::hello),
                () -> starting.house.close());
    }

    @Override
    public Measured run(int seconds) throws Exception {
        House.end(house.process());
        return once(() -> {
            house = house.again(options);
            first(house);
        });
    }

    /** Anything that takes its time. */
    private interface Work {
        void run() throws Exception;
    }

    private static Measured once(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - began) / 1e6;
        return new Measured(1000 / millis, millis, millis, millis, 0);
    }

    private static void first(House house) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.address() + "/")).build();
        try (var client = HttpClient.newHttpClient()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) throw new IllegalStateException("first page: " + status);
        }
    }

    private static void hello() throws Exception {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Bare.classPath(),
                        Hello.class.getName())
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
    }
}
