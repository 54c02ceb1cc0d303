package org.assay.bench;

/**
 * How long and how often.
 *
 * @param warmUp seconds at most on each side before it counts
 * @param run seconds of each run
 * @param runs of each side, in turn
 */
record Pace(String name, int warmUp, int run, int runs) {
    static final Pace QUICK = new Pace("quick", 5, 2, 3);
    static final Pace LOOK = new Pace("look", 5, 2, 1);
    static final Pace FULL = new Pace("full", 30, 4, 5);
}
