package org.assay.web.improvement;

import org.assay.kernel.Listing;

/**
 * The history of a plan or of one of its actions.
 *
 * @param heading what it is the history of
 * @param back the page that it belongs to
 * @param address the page's own, for its further pages
 */
public record PlanHistory(
        String heading, String back, String address, String plan, Listing<Line> lines) {
    /**
     * Who did what.
     *
     * @param number of the area or action; empty for the plan
     */
    public record Line(
            String who,
            String what,
            String number,
            String before,
            String after,
            String when,
            String hash) {}
}
