package org.assay.bench;

import java.util.function.ToDoubleFunction;

/**
 * What a row is to reach.
 *
 * @param least whether the figure is to be at least the bound, and not at most
 * @param figure of the medians of both sides
 * @param slowest how many times the limit's p99 its own may be; infinite where nothing is asked
 */
record Aim(String unit, double bound, boolean least, ToDoubleFunction<Runs> figure, double slowest) {
    private Aim(String unit, double bound, boolean least, ToDoubleFunction<Runs> figure) {
        this(unit, bound, least, figure, Double.POSITIVE_INFINITY);
    }

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

    /** Also the slowest of a hundred take at most so many times what they take the limit. */
    Aim slowestAtMost(double times) {
        return new Aim(unit, bound, least, figure, times);
    }

    private static double share(Runs runs, ToDoubleFunction<Measured> what) {
        return Runs.median(runs.assay(), what) / Runs.median(runs.limit(), what);
    }

    boolean reached(Runs runs) {
        double value = figure.applyAsDouble(runs);
        return (least ? value >= bound : value <= bound) && share(runs, Measured::p99) <= slowest;
    }

    String told() {
        String told = "%s %s %s".formatted(least ? "at least" : "at most", said(bound), unit);
        return Double.isInfinite(slowest) ? told : told + ", p99 at most %s times".formatted(said(slowest));
    }

    /** The figure, with that of the slowest where something is asked of them. */
    String said(Runs runs) {
        String said = said(runs.figure());
        return Double.isInfinite(slowest) ? said : said + ", p99 %s times".formatted(said(share(runs, Measured::p99)));
    }

    private static String said(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
