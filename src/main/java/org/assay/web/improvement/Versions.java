package org.assay.web.improvement;

import java.util.Map;

/** Reads the version that a form was made from. */
final class Versions {
    private Versions() {}

    /** 0, which nothing has, for anything that is no number. */
    static int of(Map<String, String> fields) {
        String version = fields.getOrDefault("version", "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }
}
