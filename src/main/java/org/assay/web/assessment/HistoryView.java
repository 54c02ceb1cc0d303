package org.assay.web.assessment;

import org.assay.kernel.Listing;

/**
 * The history of an item or of a whole assessment.
 *
 * @param heading what it is the history of
 * @param address the page's own, for its further pages
 */
public record HistoryView(
        String heading, String address, String base, String crumb, Listing<Line> lines) {
    /**
     * Who did what.
     *
     * @param subject the item's or requirement's ref; empty for the assessment
     */
    public record Line(
            String who,
            String what,
            String subject,
            String before,
            String after,
            String when,
            String hash) {}
}
