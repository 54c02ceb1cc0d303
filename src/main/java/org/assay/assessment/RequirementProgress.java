package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.framework.Item;
import org.assay.framework.Requirement;

/**
 * Where one requirement stands.
 *
 * @param mandatory how many mandatory items it has
 * @param mandatoryComplete how many of them are complete
 * @param confirmed whether it is confirmed, and could be confirmed now
 */
public record RequirementProgress(
        Requirement requirement,
        List<ItemProgress> items,
        int mandatory,
        int mandatoryComplete,
        boolean confirmed) {
    public String ref() {
        return requirement.ref();
    }

    /** Whether all that has to be there for confirming it is complete. */
    public boolean confirmable() {
        return requirement.confirm() && mandatory == mandatoryComplete;
    }

    /** Whether nothing mandatory is open: complete, and confirmed where that is asked. */
    public boolean done() {
        return mandatory == mandatoryComplete
                && (mandatory == 0 || !requirement.confirm() || confirmed);
    }

    static RequirementProgress of(Requirement requirement, Facts facts) {
        Map<String, EntryFact> entries = facts.entries();
        List<ItemProgress> items = new ArrayList<>(requirement.items().size());
        int mandatory = 0;
        int complete = 0;
        for (Item item : requirement.items()) {
            ItemProgress progress = ItemProgress.of(item, entries.get(item.ref()), facts);
            items.add(progress);
            if (!item.mandatory()) continue;
            mandatory++;
            if (progress.complete()) complete++;
        }
        boolean confirmed = facts.confirmed().contains(requirement.ref());
        return new RequirementProgress(requirement, items, mandatory, complete, confirmed);
    }
}
