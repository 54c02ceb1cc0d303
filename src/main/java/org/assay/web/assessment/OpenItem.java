package org.assay.web.assessment;

import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;

/**
 * The item that stands open on a standard's page.
 *
 * @param ref empty for none
 * @param form what was typed and is wrong; null to show what is saved
 */
record OpenItem(String ref, @Nullable Form form) {
    static final OpenItem NONE = new OpenItem("", null);

    static OpenItem of(@Nullable String ref) {
        return ref == null ? NONE : new OpenItem(ref, null);
    }
}
