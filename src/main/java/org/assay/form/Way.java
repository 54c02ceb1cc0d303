package org.assay.form;

import java.util.Locale;

/** How a document may be given. */
public enum Way {
    /** The file itself. */
    UPLOAD,
    /** An address where it can be read. */
    LINK,
    /** Where it is kept, in words. */
    PLACE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Way of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
