package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends requests with wrk, one thread and one connection a client.
 *
 * @param lines what its script reads
 */
record Wrk(Process server, String address, String script, List<String> lines, int clients, Path work) {

    /** What one run gave, with the requests that were answered and the bytes of all answers. */
    record Answered(Measured measured, long requests, long bytes) {}

    Answered run(int seconds) throws Exception {
        Path file = work.resolve("clients.txt");
        Files.write(file, lines);
        String count = Integer.toString(clients);
        Path lua = Path.of("bench", "src", "main", "lua").toAbsolutePath();
        var builder =
                new ProcessBuilder(
                        "wrk",
                        "-t" + count,
                        "-c" + count,
                        "-d" + seconds + "s",
                        "--timeout",
                        "60s",
                        "-s",
                        lua.resolve(script).toString(),
                        address,
                        "--",
                        file.toString());
        builder.environment().put("BENCH_LUA", lua.toString());
        builder.redirectErrorStream(true);
        long before = used();
        Process process = builder.start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        long used = used() - before;
        String[] figures =
                said.lines()
                        .filter(line -> line.startsWith("RESULT "))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("wrk failed:\n" + said))
                        .split(" ");
        long requests = Long.parseLong(figures[1]);
        if (requests == 0 || Long.parseLong(figures[5]) > 0) {
            throw new IllegalStateException("Some requests failed:\n" + said);
        }
        var measured =
                new Measured(
                        requests * 1e6 / Long.parseLong(figures[2]),
                        Long.parseLong(figures[3]) / 1000.0,
                        Long.parseLong(figures[7]) / 1000.0,
                        Long.parseLong(figures[4]) / 1000.0,
                        used / 1e6 / requests);
        return new Answered(measured, requests, Long.parseLong(figures[6]));
    }

    private long used() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
