package org.assay.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.assessment.JdbcAssessments.Stored;
import org.assay.assessment.JdbcAssessments.StoredEntry;
import org.assay.form.Answers;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Lineage;
import tools.jackson.databind.JsonNode;

/**
 * Carries answers and comments over from the editions before: under the same ref, a new one,
 * several, or nowhere.
 */
final class Carrying {
    private Carrying() {}

    /**
     * The entries that a fresh assessment of the edition starts with, of each item what the nearest
     * edition has; each answer is marked until somebody looks at it.
     */
    static List<StoredEntry> into(
            Edition edition, List<Stored> earlier, Function<Stored, Optional<Edition>> editionOf) {
        var answered = new LinkedHashMap<Edition, Stored>();
        for (Stored one : earlier)
            if (one.framework().equals(edition.framework()))
                editionOf.apply(one).ifPresent(of -> answered.put(of, one));
        Lineage lineage = Lineage.of(edition);
        var carried = new LinkedHashMap<String, StoredEntry>();
        for (Edition from : lineage.nearest(answered.keySet())) {
            Stored stored = answered.get(from);
            if (stored == null) continue;
            for (StoredEntry old : stored.entries())
                for (String ref : lineage.to(from, old.ref()))
                    edition.item(ref)
                            .map(item -> under(item, old, from.edition()))
                            .filter(entry -> entry.value() != null || !entry.comment().isBlank())
                            .ifPresent(entry -> carried.putIfAbsent(ref, entry));
        }
        return List.copyOf(carried.values());
    }

    private static boolean fits(Item item, StoredEntry old) {
        return old.value() != null && Answers.fromJson(item.question(), old.value()).isPresent();
    }

    /** A value that no longer fits stays behind; its comment comes along all the same. */
    private static StoredEntry under(Item item, StoredEntry old, String edition) {
        JsonNode value = fits(item, old) ? old.value() : null;
        String broughtFrom = value == null ? null : edition;
        return new StoredEntry(
                item.ref(), value, old.comment(), 1, old.at(), old.by(), broughtFrom);
    }
}
