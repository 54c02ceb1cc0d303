package org.assay.framework;

import java.util.Locale;

/** The colour of a rating; never shown without its words. */
public enum Tone {
    RED,
    AMBER,
    GREEN,
    GREY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
