package org.assay.framework;

import java.util.List;
import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Something an organisation has to show by the answers to a few items.
 *
 * @param confirm whether somebody confirms it once its mandatory items are complete
 * @param applies to whom; null for everybody
 */
public record Requirement(
        String ref, String title, boolean confirm, @Nullable Condition applies, List<Item> items) {
    public Requirement {
        items = List.copyOf(items);
    }

    public List<Item> mandatoryItems() {
        return items.stream().filter(Item::mandatory).toList();
    }
}
