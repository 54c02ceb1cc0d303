package org.assay.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of a form as they travel. */
final class Fields {
    private final List<String> pairs = new ArrayList<>();

    static Fields of(String... namesAndValues) {
        var fields = new Fields();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    void add(String name, String value) {
        pairs.add(
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    String encoded() {
        return String.join("&", pairs);
    }
}
