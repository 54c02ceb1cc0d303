package org.assay.improvement;

import java.util.Locale;

/** How a plan is laid out. */
public enum Template {
    /** One action under each statement that asks for one. */
    STATEMENT,
    /** Numbered improvement areas, each with numbered actions that are specific and measurable. */
    SMART;

    /** The word kept in the database, in packs and in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Template of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
