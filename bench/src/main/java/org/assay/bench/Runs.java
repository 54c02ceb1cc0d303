package org.assay.bench;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The runs of both sides of a row, taken in turn so that the machine's moods meet both. */
record Runs(Row row, List<Measured> assay, List<Measured> limit) {

    private static final int WARMING = 5;
    private static final int ENOUGH = 60_000;

    static Runs of(Row row, Pace pace) throws Exception {
        System.err.printf("%tT %s, %d at once%n", LocalTime.now(), row.name(), row.clients());
        warmUp(row.assay(), pace.warmUp(row.clients()));
        warmUp(row.limit(), pace.warmUp(row.clients()));
        var runs = new Runs(row, new ArrayList<>(), new ArrayList<>());
        for (int n = 0; n < pace.runs(); n++) {
            runs.assay.add(row.assay().run(pace.run()));
            runs.limit.add(row.limit().run(pace.run()));
            System.err.printf(
                    "  %,.0f/s against %,.0f/s; %.2f ms of the processor in Assay's process%n",
                    runs.assay.getLast().rate(),
                    runs.limit.getLast().rate(),
                    runs.assay.getLast().processor());
        }
        return runs;
    }

    /** Counted in answers, since a Java machine compiles by how often, not by how long. */
    private static void warmUp(Side side, int seconds) throws Exception {
        if (side.warms()) return;
        double answers = 0;
        for (int done = 0; done < seconds && answers < ENOUGH; done += WARMING) {
            Measured warm = side.run(WARMING);
            answers += warm.rate() * WARMING;
            if (warm.processor() == 0) return; // no Java machine
        }
    }

    double figure() {
        return row.aim().figure().applyAsDouble(this);
    }

    static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
