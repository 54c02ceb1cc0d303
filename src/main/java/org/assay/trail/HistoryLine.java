package org.assay.trail;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history: a change, or several saves while typing folded into one.
 *
 * @param first the number of the first link that the line stands for
 * @param last the number of the last; the same as the first unless it was folded
 * @param at when the last of them happened
 * @param person null for Assay itself
 * @param before the value before the first; null when there was none, or it was erased
 * @param after the value after the last; null when there is none, or it was erased
 * @param erased whether values were taken away since, lawfully
 * @param hash of the last link, in hexadecimal
 */
public record HistoryLine(
        long first,
        long last,
        Instant at,
        @Nullable PersonId person,
        String what,
        String subject,
        @Nullable String before,
        @Nullable String after,
        boolean erased,
        String hash) {

    /** Whether the line stands for several saves while typing. */
    public boolean folded() {
        return last > first;
    }

    /** The hash as people compare it at a glance: {@code 3e81…b0}. */
    public String shortHash() {
        return hash.substring(0, 4) + "…" + hash.substring(hash.length() - 2);
    }
}
