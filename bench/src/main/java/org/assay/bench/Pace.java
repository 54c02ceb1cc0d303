package org.assay.bench;

/**
 * How long and how often.
 *
 * @param warmUp seconds on each side before it counts
 * @param run seconds of each run
 * @param runs of each side, in turn
 */
record Pace(String name, int warmUp, int run, int runs) {
    static final Pace QUICK = new Pace("quick", 15, 8, 3);
    static final Pace FULL = new Pace("full", 45, 20, 5);
}
