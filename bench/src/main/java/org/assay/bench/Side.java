package org.assay.bench;

/** One side of a row: Assay, or the limit it is held against. */
interface Side {
    /**
     * Works for so many seconds with all the row's clients.
     *
     * @throws IllegalStateException when any of the work failed: a figure with failures is none
     */
    Measured run(int seconds) throws Exception;

    /** Whether each of its runs warms up by itself. */
    default boolean warms() {
        return false;
    }
}
