package org.assay.api.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that the caller has read.
 *
 * @param version null when the caller names none
 */
public record IfMatch(@Nullable Integer version) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    static IfMatch of(@Nullable String header) {
        if (header == null) return new IfMatch(null);
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.badParameter(
                    "If-Match",
                    "If-Match is the ETag as it was given, one version in quotes, such as \"3\".");
        }
        return new IfMatch(Integer.valueOf(tag.group(1)));
    }

    public boolean named() {
        return version != null;
    }

    /** What was named; 0, which is nothing so far, for none. */
    public int orUntouched() {
        return version == null ? 0 : version;
    }

    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
