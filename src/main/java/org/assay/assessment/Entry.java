package org.assay.assessment;

import java.time.Instant;
import org.assay.form.Answer;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says to one item now.
 *
 * @param answer null when the item is open
 * @param version grows by one with every save, from 1; 0 is an item that was never touched
 * @param at when it was saved; null for one never touched
 * @param by who saved it; null for Assay itself, or for one never touched
 * @param broughtFrom the edition whose answer this is, until somebody looks at it; null for an
 *     answer of this edition
 */
public record Entry(
        String ref,
        @Nullable Answer answer,
        String comment,
        int version,
        @Nullable Instant at,
        @Nullable PersonId by,
        @Nullable String broughtFrom) {

    static Entry untouched(String ref) {
        return new Entry(ref, null, "", 0, null, null, null);
    }

    public boolean broughtForward() {
        return broughtFrom != null;
    }

    /** Whether it says the same, whoever saved it and when. */
    boolean says(@Nullable Answer other, String otherComment) {
        return comment.equals(otherComment)
                && (answer == null ? other == null : answer.equals(other));
    }
}
