package org.assay.store;

import java.util.regex.Pattern;

/** How content is named in every store: {@code ab/cd/abcd…}. */
final class Box {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Box() {}

    /** The place of that content. */
    static String of(String sha256) {
        return folderOf(sha256) + "/" + sha256;
    }

    /** The folder in which that content lies. */
    static String folderOf(String sha256) {
        if (!holds(sha256)) throw new IllegalArgumentException(sha256);
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4);
    }

    /** Whether that is the name of a content. */
    static boolean holds(String name) {
        return SHA256.matcher(name).matches();
    }
}
