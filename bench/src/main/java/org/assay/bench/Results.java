package org.assay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rows, as a table for people and as JSON for programs. */
final class Results {
    private final Pace pace;
    private final Instant started = Instant.now();
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final List<Runs> rows = new ArrayList<>();
    private boolean failed;

    Results(Pace pace) {
        this.pace = pace;
    }

    /** A row could not be measured. */
    void fail() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    void add(Runs runs) {
        rows.add(runs);
    }

    String table() {
        var text = new StringBuilder();
        text.append("| work | at once | Assay | p99 | limit | p99 | figure | aim | processor |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|---|--:|\n");
        for (Runs runs : rows) {
            text.append(
                    "| %s, against %s | %d | %s/s | %.1f ms | %s/s | %.1f ms | %s | %s | %.2f ms |\n"
                            .formatted(
                                    runs.row().name(),
                                    runs.row().against(),
                                    runs.row().clients(),
                                    rate(runs.assay()),
                                    Runs.median(runs.assay(), Measured::p99),
                                    rate(runs.limit()),
                                    Runs.median(runs.limit(), Measured::p99),
                                    runs.row().aim().said(runs) + (runs.row().aim().reached(runs) ? "" : " short"),
                                    runs.row().aim().told(),
                                    Runs.median(runs.assay(), Measured::processor)));
        }
        return text
                + "\nMedians of %d runs of %d s, in %d minutes; %s; load before %.1f. Processor: time of Assay's own process an answer.%n"
                        .formatted(pace.runs(), pace.run(), minutes(), machine(), loadBefore);
    }

    private static String rate(List<Measured> runs) {
        double rate = Runs.median(runs, Measured::rate);
        return (rate < 10 ? "%.1f" : "%,.0f").formatted(rate);
    }

    /** Since the start, begun ones whole. */
    private long minutes() {
        return (Duration.between(started, Instant.now()).toSeconds() + 59) / 60;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(told()) + "\n");
    }

    private Map<String, Object> told() throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("started", started.toString());
        all.put("minutes", minutes());
        all.put("machine", machine());
        all.put("loadBefore", loadBefore);
        all.put("pace", pace);
        all.put("rows", rows.stream().map(Results::told).toList());
        return all;
    }

    private static Map<String, Object> told(Runs runs) {
        var one = new LinkedHashMap<String, Object>();
        one.put("work", runs.row().name());
        one.put("against", runs.row().against());
        one.put("clients", runs.row().clients());
        one.put("figure", runs.figure());
        one.put("aim", runs.row().aim().told());
        one.put("reached", runs.row().aim().reached(runs));
        one.put("assay", runs.assay());
        one.put("limit", runs.limit());
        return one;
    }

    private static String machine() {
        String model = "unknown processor";
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            model =
                    lines.filter(line -> line.startsWith("model name"))
                            .map(line -> line.replaceFirst("^[^:]*: *", ""))
                            .findFirst()
                            .orElse(model);
        } catch (IOException notLinux) {
            // stays unknown
        }
        return Runtime.getRuntime().availableProcessors() + " cores, " + model;
    }
}
