package org.assay.evidence;

import java.util.Locale;

/** Says how large a file is, as people say it. */
public final class Sizes {
    private Sizes() {}

    /** {@code 3 KB} or {@code 1.4 MB}, in steps of 1024. */
    public static String plain(long bytes) {
        if (bytes < 1024) return bytes + " bytes";
        if (bytes < 1024 * 1024) return Math.round(bytes / 1024.0) + " KB";
        double megabytes = bytes / (1024.0 * 1024);
        return megabytes == Math.rint(megabytes)
                ? Math.round(megabytes) + " MB"
                : String.format(Locale.UK, "%.1f MB", megabytes);
    }
}
