package org.assay.publication;

import java.util.Map;

/**
 * A return as its recipient counts it.
 *
 * @param profile what the organisation said of itself when it was frozen: the chosen options by
 *     question, several joined by commas
 */
public record Returned(Summary summary, Map<String, String> profile) {
    public Returned {
        profile = Map.copyOf(profile);
    }
}
