package org.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts an Assay of its own, fills it, and measures each row against the machine's limit in the
 * same run.
 */
public final class Bench {
    private static final int CLIENTS = 16;
    private static final String STANDARD = "1";
    private static final String ITEM = "1.1.2";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.println(
                    """
                    bin/bench [--quick] [--only WORDS]
                      --quick       three short runs of each side instead of five long ones
                      --only WORDS  only rows whose name holds these words
                    """);
            return;
        }
        String only = words.contains("--only") ? words.get(words.indexOf("--only") + 1) : "";
        Pace pace = words.contains("--quick") ? Pace.QUICK : Pace.FULL;
        var results = new Results(pace);
        Path work = Files.createDirectories(Path.of("bench", "target", "work").toAbsolutePath());
        try (House house = House.start(work)) {
            Seed.fill(house.database(), CLIENTS);
            List<Visitor> visitors = Visitor.signIn(house, CLIENTS, STANDARD, ITEM);
            var rows = new ArrayList<Row>();
            // the lightest first, and the many before the one: each warms up for the next
            rows.add(Reading.row(house, visitors, work));
            for (int clients : List.of(CLIENTS, 1)) {
                rows.add(Saving.row(house, visitors.subList(0, clients), work));
            }
            for (Row row : rows) {
                try (row) {
                    if (row.name().contains(only)) results.add(Runs.of(row, pace));
                }
            }
        }
        System.out.println(results.table());
        results.write(Path.of("bench", "results", "latest.json"));
    }
}
