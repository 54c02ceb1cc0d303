package org.assay.assessment;

import java.util.Locale;

/** How far one item is. */
public enum ItemState {
    UNANSWERED,
    /** Answered, and not all that is asked for. */
    ANSWERED,
    /** From an earlier edition: counts once somebody has looked at it. */
    BROUGHT_FORWARD,
    /** Complete once, and out of date now. */
    STALE,
    COMPLETE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
