package org.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Starts an Assay of its own, fills it, and measures each row against the machine's limit in the
 * same run.
 */
public final class Bench {
    private static final int CLIENTS = 16;
    private static final int CHECKED = 100;
    private static final int HOMES = 1_000;
    private static final String CROWD = "60000";
    private static final String QUICK_CROWD = "10000";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.println(
                    """
                    bin/bench [--quick | --look] [--only WORDS] [--crowd NUMBER]
                      --quick         shorter runs, while Java is still compiling, and fewer organisations
                      --look          one run of two seconds: shows that rows run, and no figure
                      --check         measures nothing: shows that what is filled in is what Assay itself would have written
                      --sizes         measures nothing: says how much room the organisations take in the database
                      --only WORDS    only rows whose name holds these words, several with commas between
                      --crowd NUMBER  how many organisations have published; 60000 if not given, 10000 if quick
                    """);
            return;
        }
        Pace pace = words.contains("--look") ? Pace.LOOK : words.contains("--quick") ? Pace.QUICK : Pace.FULL;
        if (words.contains("--check")) {
            check();
            return;
        }
        if (words.contains("--sizes")) {
            sizes(Integer.parseInt(after(words, "--crowd", CROWD)));
            return;
        }
        List<String> only = List.of(after(words, "--only", "").split(","));
        var results = new Results(pace);
        Path work = work();
        String crowd = after(words, "--crowd", pace == Pace.QUICK ? QUICK_CROWD : CROWD);
        try (var filled = new Filled(HOMES, Integer.parseInt(crowd), work)) {
            for (var row : rows(filled, work).entrySet()) {
                if (only.stream().noneMatch(row.getKey()::contains)) continue;
                measure(row.getValue(), pace, results);
            }
        }
        System.err.printf("%tT measured%n", LocalTime.now());
        System.out.println(results.table());
        results.write(Path.of("bench", "results", "latest.json"));
        if (results.failed()) System.exit(1);
    }

    /** A row that fails keeps no other from being measured. */
    private static void measure(Callable<Row> row, Pace pace, Results results) {
        try (Row made = row.call()) {
            results.add(Runs.of(made, pace));
        } catch (Exception e) {
            e.printStackTrace();
            results.fail();
        }
    }

    private static void check() throws Exception {
        Path work = work();
        try (House house = House.start(work)) {
            Checked.ownPath(house, Crowd.fill(house, CHECKED, work));
        }
        System.out.println("What is filled in is what Assay writes and shows.");
    }

    private static void sizes(int organisations) throws Exception {
        Path work = work();
        try (House house = House.start(work)) {
            Crowd.fill(house, organisations, work);
            System.out.println(Sizes.of(house.database(), organisations));
        }
    }

    private static Path work() throws Exception {
        return Files.createDirectories(Path.of("bench", "target", "work").toAbsolutePath());
    }

    private static String after(List<String> words, String word, String otherwise) {
        return words.contains(word) ? words.get(words.indexOf(word) + 1) : otherwise;
    }

    /** The lightest first, and the many before the one: each warms up for the next. */
    private static Map<String, Callable<Row>> rows(Filled filled, Path work) {
        var rows = new LinkedHashMap<String, Callable<Row>>();
        rows.put("page of a standard", () -> Reading.row(
                "page of a standard with 24 items", filled.house(), filled.clients(CLIENTS, Visitor::standard), work));
        rows.put("overview", () -> Reading.row(
                "overview of a return with 60 items", filled.house(), filled.clients(CLIENTS, Visitor::overview), work));
        for (int clients : List.of(CLIENTS, 1)) {
            rows.put("save an entry, %d at once".formatted(clients),
                    () -> Saving.row(filled.house(), filled.visitors(clients), work));
        }
        rows.put("search of the register", () -> Searching.row(filled.house(), filled.crowd(), work));
        rows.put("heat map", () -> HeatMap.row(filled.house(), filled.crowd(), work));
        rows.put("totals", () -> RegisterTotals.row(filled.house(), filled.crowd(), work));
        rows.put("evaluation", Evaluating::row);
        rows.put("publication", () -> Publishing.row(filled.house(), filled.fresh(Filled.TURNS), CLIENTS, work));
        rows.put("pages at size", () -> AtSize.row(filled.house(), filled.crowd(), work));
        rows.put("open round", () -> OpenRound.row(filled.house(), filled.crowd(), work));
        rows.put("CSV", () -> Downloads.csv(filled.small(), filled.crowd(), work));
        rows.put("workbook", () -> Downloads.workbook(filled.small(), filled.crowd(), work));
        rows.put("start, plain", () -> Starting.row(false, work));
        rows.put("start, cached", () -> Starting.row(true, work));
        return rows;
    }
}
