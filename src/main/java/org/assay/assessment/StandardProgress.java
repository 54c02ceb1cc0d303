package org.assay.assessment;

import java.util.List;
import org.assay.framework.Standard;

/**
 * Where one standard stands.
 *
 * @param mandatory of its mandatory items
 * @param bestPractice of the others
 */
public record StandardProgress(
        Standard standard,
        List<RequirementProgress> requirements,
        Counts mandatory,
        Counts bestPractice) {
    public String ref() {
        return standard.ref();
    }

    /** Whether nothing mandatory is open in it, confirmations included. */
    public boolean done() {
        return requirements.stream().allMatch(RequirementProgress::done);
    }

    static StandardProgress of(Standard standard, Facts facts) {
        List<RequirementProgress> requirements =
                standard.requirements().stream()
                        .map(requirement -> RequirementProgress.of(requirement, facts))
                        .toList();
        List<ItemProgress> items =
                requirements.stream().flatMap(each -> each.items().stream()).toList();
        return new StandardProgress(
                standard,
                requirements,
                Counts.of(items.stream().filter(each -> each.item().mandatory()).toList()),
                Counts.of(items.stream().filter(each -> each.item().bestPractice()).toList()));
    }
}
