package org.assay.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assay.framework.Circumstances;

/**
 * All that an evaluation depends on besides the edition.
 *
 * @param profile the chosen option of each profile question
 * @param entries by item; an item without an answer is left out
 * @param confirmed refs of the requirements that are confirmed
 */
public record Facts(
        Map<String, String> profile,
        String organisationType,
        boolean socialCare,
        Map<String, EntryFact> entries,
        Set<String> confirmed,
        LocalDate today) {
    public Facts {
        profile = Map.copyOf(profile);
        entries = Map.copyOf(entries);
        confirmed = Set.copyOf(confirmed);
    }

    public Circumstances circumstances() {
        return new Circumstances(profile, organisationType, socialCare);
    }
}
