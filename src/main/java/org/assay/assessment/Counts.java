package org.assay.assessment;

import java.util.Collection;
import java.util.function.Predicate;
import org.assay.framework.Item;

/**
 * How many items are in which state.
 *
 * @param answered answered and not complete, besides those brought forward or stale
 */
public record Counts(
        int total, int complete, int answered, int broughtForward, int stale, int unanswered) {
    private static final int STATES = ItemState.values().length;

    /** The complete share in whole percent, rounded down: 100 only when nothing is missing. */
    public int percent() {
        return total == 0 ? 100 : complete * 100 / total;
    }

    public boolean allComplete() {
        return complete == total;
    }

    /** Of those items that are meant. */
    static Counts of(Collection<ItemProgress> items, Predicate<Item> meant) {
        int[] by = new int[STATES];
        int total = 0;
        for (ItemProgress item : items) {
            if (!meant.test(item.item())) continue;
            by[item.state().ordinal()]++;
            total++;
        }
        return new Counts(
                total,
                by[ItemState.COMPLETE.ordinal()],
                by[ItemState.ANSWERED.ordinal()],
                by[ItemState.BROUGHT_FORWARD.ordinal()],
                by[ItemState.STALE.ordinal()],
                by[ItemState.UNANSWERED.ordinal()]);
    }
}
