package org.assay.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Lineage;

/**
 * How often the statements of an edition have which rating.
 *
 * @param byRef by the statement's ref and the rating's id
 */
record Ratings(Edition edition, Map<String, Map<String, Integer>> byRef) {
    Map<String, Integer> of(String ref) {
        return byRef.getOrDefault(ref, Map.of());
    }

    /** From what was found, by the edition's name; what is here no more is left out. */
    static List<Ratings> of(
            Edition like, Editions editions, Map<String, Map<String, Map<String, Integer>>> found) {
        return found.entrySet().stream()
                .flatMap(each ->
                        editions.find(like.framework(), each.getKey()).stream()
                                .map(edition -> new Ratings(edition, each.getValue())))
                .toList();
    }

    /** Those of an edition together with what boards laid over it, where these ask the same. */
    static Map<String, Map<String, Integer>> together(Edition edition, List<Ratings> all) {
        var together = new TreeMap<String, Map<String, Integer>>();
        for (Ratings each : all) {
            Lineage lineage = Lineage.of(each.edition());
            boolean own = each.edition().edition().equals(edition.edition());
            each.byRef()
                    .forEach((ref, counts) -> {
                        if (own || lineage.shares(ref))
                            counts.forEach((rating, n) ->
                                    together.computeIfAbsent(ref, r -> new TreeMap<>())
                                            .merge(rating, n, Integer::sum));
                    });
        }
        return together;
    }

    /** Whether anybody gave any rating. */
    static boolean none(List<Ratings> all) {
        return all.stream().flatMap(each -> Stream.of(each.byRef())).allMatch(Map::isEmpty);
    }
}
