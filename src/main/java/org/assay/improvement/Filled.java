package org.assay.improvement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.form.Words;

/** Which fields of a plan are filled, by the ids that packs use for them. */
final class Filled {
    private Filled() {}

    /** What every one of the actions says; nothing of an area without actions but its outcome. */
    static Set<String> fields(boolean outcome, List<Action> actions) {
        Set<String> filled = new HashSet<>();
        for (Action action : actions) {
            Set<String> own = of(action);
            if (action == actions.getFirst()) filled.addAll(own);
            else filled.retainAll(own);
        }
        if (outcome) filled.add("outcome");
        return Set.copyOf(filled);
    }

    private static Set<String> of(Action action) {
        Planning planning = action.planning();
        var filled = new HashSet<String>();
        add(filled, planning.what(), "action");
        add(filled, planning.lead(), "lead", "named_professional");
        add(filled, planning.leadOrganisation(), "lead_organisation");
        add(filled, planning.impactExpected(), "impact");
        add(filled, planning.success(), "success");
        add(filled, planning.progress(), "progress");
        if (action.progressedOn() != null) filled.add("progress");
        if (planning.startedOn() != null) filled.add("started");
        if (planning.deadline() != null) filled.addAll(Set.of("deadline", "timescale"));
        if (planning.successBy() != null) filled.add("success_timescale");
        // no entry is taken without its day
        if (!Words.blank(planning.what())) filled.add("dated_progress");
        return filled;
    }

    private static void add(Set<String> filled, String text, String... ids) {
        if (!Words.blank(text)) filled.addAll(Set.of(ids));
    }
}
