package org.assay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.JdbcAssessments.Stored;
import org.assay.assessment.JdbcAssessments.StoredEntry;
import org.assay.form.Answers;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import tools.jackson.databind.JsonNode;

/**
 * Carries answers and comments along the map from an edition's base: under the same ref, a new one,
 * several, or nowhere.
 */
final class Carrying {
    private Carrying() {}

    /**
     * The entries that a fresh assessment of the edition starts with; each answer is marked until
     * somebody looks at it.
     */
    static List<StoredEntry> into(Edition edition, List<Stored> earlier) {
        Optional<Stored> base =
                edition.base()
                        .flatMap(name ->
                                earlier.stream()
                                        .filter(a -> a.framework().equals(edition.framework()))
                                        .filter(a -> !a.edition().equals(edition.edition()))
                                        .filter(a -> isOf(a.edition(), name))
                                        .min(Comparator.comparing(a -> !a.edition().equals(name))));
        return base.map(from -> carried(edition, from)).orElse(List.of());
    }

    /** The edition itself, or it with what a board laid over it. */
    private static boolean isOf(String edition, String name) {
        return edition.equals(name) || edition.startsWith(name + "+");
    }

    private static List<StoredEntry> carried(Edition edition, Stored from) {
        var carried = new ArrayList<StoredEntry>();
        for (StoredEntry old : from.entries()) {
            for (String ref : edition.carriedTo(old.ref())) {
                edition.item(ref)
                        .map(item -> under(item, old, from.edition()))
                        .filter(entry -> entry.value() != null || !entry.comment().isBlank())
                        .ifPresent(carried::add);
            }
        }
        return carried;
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
