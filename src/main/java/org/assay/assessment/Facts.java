package org.assay.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assay.framework.Circumstances;

/**
 * All that an evaluation depends on besides the edition.
 *
 * @param profile the chosen option of each profile question, several joined by commas
 * @param entries by item; an item without an answer is left out
 * @param confirmed refs of the requirements that are confirmed
 * @param actions by requirement which fields of its action are filled in
 */
public record Facts(
        Map<String, String> profile,
        String organisationType,
        boolean socialCare,
        Map<String, EntryFact> entries,
        Set<String> confirmed,
        Map<String, Set<String>> actions,
        LocalDate today) {
    public Facts {
        profile = Map.copyOf(profile);
        entries = Map.copyOf(entries);
        confirmed = Set.copyOf(confirmed);
        actions = Map.copyOf(actions);
    }

    /** Where there are no actions. */
    public Facts(
            Map<String, String> profile,
            String organisationType,
            boolean socialCare,
            Map<String, EntryFact> entries,
            Set<String> confirmed,
            LocalDate today) {
        this(profile, organisationType, socialCare, entries, confirmed, Map.of(), today);
    }

    public Circumstances circumstances() {
        return new Circumstances(profile, organisationType, socialCare);
    }
}
