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

/**
 * Carries answers along the map from an edition's base: under the same ref, a new one, several, or
 * nowhere.
 */
final class Carrying {
    private Carrying() {}

    /**
     * The entries that a fresh assessment of the edition starts with; each is marked until somebody
     * looks at it.
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
                        .filter(item -> fits(item, old))
                        .ifPresent(item -> carried.add(under(ref, old, from.edition())));
            }
        }
        return carried;
    }

    private static boolean fits(Item item, StoredEntry old) {
        return old.value() != null && Answers.fromJson(item.question(), old.value()).isPresent();
    }

    private static StoredEntry under(String ref, StoredEntry old, String edition) {
        return new StoredEntry(ref, old.value(), old.comment(), 1, old.at(), old.by(), edition);
    }
}
