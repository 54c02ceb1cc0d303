package org.assay.bench;

/**
 * How long and how often.
 *
 * @param warmUp seconds at most on each side before it counts, with many at once; they come first,
 *     and warm up for one alone, who has a quarter of it
 * @param run seconds of each run
 * @param runs of each side, in turn
 */
record Pace(String name, int warmUp, int run, int runs) {
    static final Pace QUICK = new Pace("quick", 5, 2, 3);
    static final Pace LOOK = new Pace("look", 5, 2, 1);
    static final Pace FULL = new Pace("full", 40, 4, 5);

    /** Seconds at most for so many at once. */
    int warmUp(int clients) {
        return clients > 1 ? warmUp : warmUp / 4;
    }
}
