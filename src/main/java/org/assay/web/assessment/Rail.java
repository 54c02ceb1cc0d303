package org.assay.web.assessment;

import java.util.List;

/**
 * The way through the assessment beside a standard's page.
 *
 * @param complete mandatory items complete, of {@code total}
 * @param deadline how long it is to the deadline, in words; empty without one
 */
public record Rail(int complete, int total, String deadline, List<Stop> stops) {
    /**
     * A standard on the way.
     *
     * @param parts its requirements, when the page is its own
     */
    public record Stop(
            String ref, String title, int complete, int total, boolean here, List<Part> parts) {
        public boolean done() {
            return complete == total;
        }
    }

    /** A requirement on the way. */
    public record Part(String ref, boolean done) {}

    public int percent() {
        return total == 0 ? 100 : Math.floorDiv(complete * 100, total);
    }
}
