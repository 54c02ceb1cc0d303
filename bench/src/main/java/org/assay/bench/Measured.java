package org.assay.bench;

import java.util.Arrays;

/**
 * What one run gave.
 *
 * @param rate answers or transactions a second
 * @param p50 milliseconds in which half of them were done
 * @param p95 milliseconds in which 95 of 100 were done
 * @param p99 milliseconds in which 99 of 100 were done
 * @param processor milliseconds of the processor that the Java process spent on each; 0 where there
 *     is none. Other work on the machine changes it least
 */
record Measured(double rate, double p50, double p95, double p99, double processor) {

    /**
     * @param micros of each
     */
    static Measured of(long[] micros, double seconds) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Measured(
                sorted.length / seconds, share(sorted, 0.5), share(sorted, 0.95), share(sorted, 0.99), 0);
    }

    private static double share(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1000.0;
    }
}
