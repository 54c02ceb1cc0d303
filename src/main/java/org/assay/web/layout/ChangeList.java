package org.assay.web.layout;

import java.util.Map;
import org.assay.kernel.Listing;

/**
 * A history with the filter over it.
 *
 * @param address the page's own
 * @param form what is chosen
 * @param kinds of change to choose from
 */
public record ChangeList(
        String address, Form form, Map<String, String> kinds, Listing<ChangeLine> lines) {

    /** The address to which the number of a page can be added. */
    public String pages() {
        String kind = form.value("kind");
        return address + "?" + (kind.isEmpty() ? "" : "kind=" + kind + "&");
    }
}
