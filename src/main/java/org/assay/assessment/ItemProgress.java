package org.assay.assessment;

import org.assay.form.Completeness;
import org.assay.framework.Item;
import org.jspecify.annotations.Nullable;

/**
 * Where one item stands.
 *
 * @param item as it reads for this organisation
 * @param reason why it is not complete, as a sentence; empty when it is
 */
public record ItemProgress(Item item, ItemState state, String reason) {
    public String ref() {
        return item.ref();
    }

    public boolean complete() {
        return state == ItemState.COMPLETE;
    }

    static ItemProgress of(Item item, @Nullable EntryFact entry, Facts facts) {
        if (entry == null) return new ItemProgress(item, ItemState.UNANSWERED, "Not answered yet.");
        if (entry.broughtForward())
            return new ItemProgress(
                    item,
                    ItemState.BROUGHT_FORWARD,
                    "Brought forward: look at it and save it again.");
        return switch (Completeness.complete(
                item.question(),
                entry.answer(),
                entry.comment(),
                entry.answeredOn(),
                facts.today())) {
            case Completeness.Complete _ -> new ItemProgress(item, ItemState.COMPLETE, "");
            case Completeness.NotComplete(String reason) ->
                    new ItemProgress(item, ItemState.ANSWERED, reason);
            case Completeness.Stale(String reason) ->
                    new ItemProgress(item, ItemState.STALE, reason);
        };
    }
}
