package org.assay.bench;

/**
 * What one run gave.
 *
 * @param rate answers or transactions a second
 * @param p50 milliseconds in which half of them were done
 * @param p99 milliseconds in which 99 of 100 were done
 * @param processor milliseconds of the processor that the Java process spent on each; 0 where there
 *     is none. Other work on the machine changes it least
 */
record Measured(double rate, double p50, double p99, double processor) {}
