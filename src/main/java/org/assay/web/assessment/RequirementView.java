package org.assay.web.assessment;

import java.util.List;
import org.assay.assessment.RequirementProgress;
import org.assay.framework.Requirement;
import org.assay.web.layout.Say;

/**
 * A requirement with its items, as a standard's page shows it.
 *
 * @param owner the owner's name; empty for nobody
 * @param ownerId the owner's id; empty for nobody
 * @param total how many mandatory items it has
 * @param complete how many of them are complete
 * @param confirmed who confirmed it and when, in words; empty when nobody did
 */
public record RequirementView(
        Requirement requirement,
        String owner,
        String ownerId,
        int total,
        int complete,
        String confirmed,
        List<ItemView> items) {

    /** Of a rated one without the rating and what it asks, which have a form of their own. */
    RequirementView with(RequirementProgress progress) {
        var own =
                progress.requirement().ownItems().stream()
                        .map(item -> item.ref())
                        .collect(java.util.stream.Collectors.toSet());
        return new RequirementView(
                requirement,
                owner,
                ownerId,
                total,
                complete,
                confirmed,
                items.stream().filter(item -> own.contains(item.ref())).toList());
    }

    public String ref() {
        return requirement.ref();
    }

    public String anchor() {
        return Say.anchor(requirement.ref());
    }

    public boolean locked() {
        return !confirmed.isEmpty();
    }

    public int missing() {
        return total - complete;
    }

    /** Whether the box to confirm is there. */
    public boolean confirmable() {
        return requirement.confirm() && missing() == 0 && total > 0 && !locked();
    }

    public boolean done() {
        return missing() == 0 && (locked() || !requirement.confirm());
    }
}
