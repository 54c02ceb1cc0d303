package org.assay.bench;

import java.util.function.ToDoubleFunction;

/**
 * What a row is to reach.
 *
 * @param least whether the figure is to be at least the bound, and not at most
 * @param figure of the medians of both sides
 */
record Aim(String unit, double bound, boolean least, ToDoubleFunction<Runs> figure) {

    /** At least this share of the limit's rate. */
    static Aim share(double bound) {
        return new Aim("of its rate", bound, true, runs -> share(runs, Measured::rate));
    }

    /** At most so many times what the limit takes for nearly all (95 of 100). */
    static Aim nearlyAll(double bound) {
        return new Aim("times its p95", bound, false, runs -> share(runs, Measured::p95));
    }

    /** At most so many times what the limit takes for half of them. */
    static Aim time(double bound) {
        return new Aim("times its p50", bound, false, runs -> share(runs, Measured::p50));
    }

    /** At least so many a second. */
    static Aim rate(double bound) {
        return new Aim("a second", bound, true, runs -> Runs.median(runs.assay(), Measured::rate));
    }

    /** At most so many milliseconds. */
    static Aim milliseconds(double bound) {
        return new Aim("ms", bound, false, runs -> Runs.median(runs.assay(), Measured::p50));
    }

    private static double share(Runs runs, ToDoubleFunction<Measured> what) {
        return Runs.median(runs.assay(), what) / Runs.median(runs.limit(), what);
    }

    boolean reached(Runs runs) {
        return least ? figure.applyAsDouble(runs) >= bound : figure.applyAsDouble(runs) <= bound;
    }

    String told() {
        return "%s %s %s".formatted(least ? "at least" : "at most", said(bound), unit);
    }

    String said(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
