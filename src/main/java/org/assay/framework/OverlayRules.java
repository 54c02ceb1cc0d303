package org.assay.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.framework.Yaml.Entry;

/**
 * What a board may settle of an edition that it lays something over, beside its own requirements:
 * for whom, and who receives the returns too. The rest stays with the framework's authority.
 */
final class OverlayRules {
    static final String AREA = "for";
    private static final String AUTHORITY = "authority";
    private static final String RECIPIENTS = "recipients";

    /** Those of its keys that do not simply take the place of the base's. */
    static final Set<String> KEYS = Set.of(AREA, AUTHORITY, RECIPIENTS);

    private final Yaml told;
    private final Yaml base;
    private final Problems problems;

    OverlayRules(Yaml told, Yaml base, Problems problems) {
        this.told = told;
        this.base = base;
        this.problems = problems;
    }

    Yaml.Mapping in(Yaml.Mapping whole) {
        String board = told.text("overlay");
        if (told.has(AUTHORITY) && !told.text(AUTHORITY).equals(board))
            problems.add(
                    told.get(AUTHORITY).at(),
                    "An overlay has the name of the board that lays it over, and this is another one.",
                    "write `%s` in both, or leave `authority` out".formatted(board));
        return told.has(RECIPIENTS) ? whole.with(RECIPIENTS, recipients()) : whole;
    }

    /** Those of the base and further ones; naming one of them again changes nothing. */
    private Yaml recipients() {
        List<Yaml> all = new ArrayList<>(base.get(RECIPIENTS).list());
        if (all.isEmpty()) all.add(authority());
        for (Yaml more : told.get(RECIPIENTS).list())
            if (all.stream().noneMatch(one -> whom(one).equals(whom(more)))) all.add(more);
        return new Yaml.Listing(told.get(RECIPIENTS).at(), all);
    }

    private static List<String> whom(Yaml recipient) {
        return List.of(recipient.text("organisation"), recipient.text("relation"));
    }

    /** Where the base names nobody, its authority receives the returns and goes on doing so. */
    private Yaml authority() {
        Yaml key = base.get(AUTHORITY);
        String words = key.text().replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        var entries = new LinkedHashMap<String, Entry>();
        entries.put("organisation", new Entry(key.at(), key));
        entries.put("title", new Entry(key.at(), new Yaml.Scalar(key.at(), title, -1)));
        return new Yaml.Mapping(key.at(), entries);
    }
}
