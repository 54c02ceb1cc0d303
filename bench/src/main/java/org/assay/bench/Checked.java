package org.assay.bench;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the application itself shows what was filled in, and comes to the same figures on its own path. */
final class Checked {
    private static final Pattern RATED =
            Pattern.compile("Agencies: (\\d+) not met, (\\d+) partly met, (\\d+) fully met");
    private static final JsonMapper JSON = new JsonMapper();

    private Checked() {}

    /** What pages say of the crowd; a figure over wrong data is none. */
    static void pages(House house, Crowd crowd) throws Exception {
        holds(Signed.out(house).text("/directory?framework=" + Hundred.FRAMEWORK), "%,d results match".formatted(crowd.size()));
        holds(crowd.board().text(crowd.round()), "%,d agencies asked".formatted(crowd.size()));
        String said = crowd.board().text(crowd.round() + "/statements");
        holds(said, "%,d returns that were handed in".formatted(crowd.size()));
        var counted = new ArrayList<List<Integer>>();
        var found = RATED.matcher(said);
        while (found.find()) {
            counted.add(IntStream.rangeClosed(1, 3).mapToObj(n -> Integer.parseInt(found.group(n))).toList());
        }
        if (!counted.equals(expected(crowd))) {
            throw new IllegalStateException("the board is told %s and not %s".formatted(counted, expected(crowd)));
        }
    }

    private static void holds(String page, String words) {
        if (!page.contains(words)) throw new IllegalStateException("a page does not say: " + words);
    }

    /** By statement how many gave which rating: what each prototype said, as often as it was copied. */
    private static List<List<Integer>> expected(Crowd crowd) {
        int prototypes = crowd.prototypes().size();
        var times = new int[prototypes];
        for (int n = 0; n < crowd.size(); n++) times[Crowd.like(n, prototypes)]++;
        var all = new ArrayList<List<Integer>>();
        for (String ref : Hundred.refs()) {
            var counts = new int[Hundred.RATINGS.size()];
            for (int n = 0; n < prototypes; n++) {
                counts[Hundred.RATINGS.indexOf(ratings(crowd.prototypes().get(n)).path(ref).stringValue())] += times[n];
            }
            all.add(List.of(counts[0], counts[1], counts[2]));
        }
        return all;
    }

    private static JsonNode ratings(Prototype prototype) {
        return JSON.readTree(prototype.tables().get("reporting.result").only("ratings"));
    }

    /**
     * One more organisation answers as the first prototype did, item by item through the pages, and
     * publishes; what the application wrote about it is what a copy would have.
     */
    static void ownPath(House house, Crowd crowd) throws Exception {
        Prototype like = crowd.prototypes().getFirst();
        Twin asked = Twin.of(crowd.size(), Instant.EPOCH);
        try (Connection connection = house.database().connect()) {
            Begun.add(connection, asked, Begun.type(0));
            Signed person = Signed.in(house, Prototype.email(asked));
            ratings(like).properties().forEach(each -> save(person, asked, each.getKey(), each.getValue().stringValue()));
            Crowd.publish(person, asked);
            Table kept = Table.of(connection, "publication.publication", "organisation_id", asked.organisation());
            Twin made = asked.published(kept.only("id"), kept.only("published_at"));
            for (String table : List.of("assessment.entry", "publication.directory", "reporting.result")) {
                Table own = Table.of(connection, table, "organisation_id", asked.organisation());
                compare(own, like.rows(table, made, like.frozen(made)));
            }
        }
    }

    private static void save(Signed person, Twin asked, String ref, String rating) {
        try {
            var answer = person.send("/assessments/%s/items/%s".formatted(asked.assessment(), ref),
                    Map.of("value", rating, "version", "0"), "HX-Request", "true");
            if (answer.statusCode() != 200) throw new IllegalStateException(ref + ": " + answer.statusCode());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything but when it was saved and published, and what hashes make of that. */
    private static void compare(Table own, List<Object[]> copied) {
        var apart = List.of("saved_at", "published_at", "submitted_at", "sha256");
        if (own.rows().size() != copied.size()) {
            throw new IllegalStateException("%s: %d rows, copied %d".formatted(own.name(), own.rows().size(), copied.size()));
        }
        for (Object[] values : copied) {
            boolean there = own.rows().stream().anyMatch(row -> {
                for (int n = 0; n < values.length; n++) {
                    boolean same = Objects.equals(row.get(n), values[n] == null ? null : values[n].toString());
                    if (!same && !apart.contains(own.columns().get(n))) return false;
                }
                return true;
            });
            if (!there) {
                throw new IllegalStateException("%s: the application writes %s, copied is %s"
                        .formatted(own.name(), own.rows().getFirst(), Arrays.toString(values)));
            }
        }
    }
}
