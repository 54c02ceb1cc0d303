package org.assay.framework;

import java.util.List;
import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Something an organisation has to show: by the answers to a few items, by a rating, or by both.
 *
 * @param hint one line under the title; empty for none
 * @param confirm whether somebody confirms it once its mandatory items are complete
 * @param scale what it is rated on; null when it is not rated
 * @param applies to whom; null for everybody
 * @param items of a rated one first the rating, whose ref is the requirement's own, and what
 *     ratings ask for
 */
public record Requirement(
        String ref,
        String title,
        String hint,
        boolean confirm,
        @Nullable Scale scale,
        @Nullable Condition applies,
        List<Item> items) {
    public Requirement {
        items = List.copyOf(items);
    }

    public boolean rated() {
        return scale != null;
    }

    /** The items that the pack itself gives: without the rating and what it asks for. */
    public List<Item> ownItems() {
        return items.stream()
                .filter(item -> item.asked() == null && !item.ref().equals(ref))
                .toList();
    }

    /** What this rating asks for, in words. */
    public List<Item> askedBy(String rating) {
        return items.stream().filter(item -> item.askedUnder(rating)).toList();
    }

    public List<Item> mandatoryItems() {
        return items.stream().filter(Item::mandatory).toList();
    }

    Requirement with(List<Item> others) {
        return new Requirement(ref, title, hint, confirm, scale, applies, others);
    }
}
