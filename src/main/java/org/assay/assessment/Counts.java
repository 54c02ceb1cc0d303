package org.assay.assessment;

import java.util.Collection;

/**
 * How many items are in which state.
 *
 * @param answered answered and not complete, besides those brought forward or stale
 */
public record Counts(
        int total, int complete, int answered, int broughtForward, int stale, int unanswered) {
    /** The complete share in whole percent, rounded down: 100 only when nothing is missing. */
    public int percent() {
        return total == 0 ? 100 : complete * 100 / total;
    }

    public boolean allComplete() {
        return complete == total;
    }

    static Counts of(Collection<ItemProgress> items) {
        int[] by = new int[ItemState.values().length];
        for (ItemProgress item : items) by[item.state().ordinal()]++;
        return new Counts(
                items.size(),
                by[ItemState.COMPLETE.ordinal()],
                by[ItemState.ANSWERED.ordinal()],
                by[ItemState.BROUGHT_FORWARD.ordinal()],
                by[ItemState.STALE.ordinal()],
                by[ItemState.UNANSWERED.ordinal()]);
    }
}
