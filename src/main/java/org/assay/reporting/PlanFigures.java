package org.assay.reporting;

/**
 * What the action plans come to that came with several returns, in numbers, as they stand today.
 *
 * @param plans how many plans
 * @param waiting areas that have no action yet
 * @param unrated actions that nobody has rated
 * @param overdue actions whose deadline has gone by and that are not green, whatever their rating
 */
public record PlanFigures(
        int plans,
        int waiting,
        int actions,
        int red,
        int amber,
        int green,
        int unrated,
        int overdue) {

    /** Those that are not done and shown. */
    public int open() {
        return actions - green;
    }
}
