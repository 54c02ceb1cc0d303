package org.assay.assessment;

import java.util.List;
import org.assay.form.Answer;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What became of an entry that somebody wanted to record. */
public sealed interface Recorded {
    /** It is saved; or it said the same already and nothing needed saving. */
    record Saved(Entry entry, Assessed assessed) implements Recorded {}

    /**
     * Somebody else saved in between. Nothing was changed; both are here to choose from.
     *
     * @param mine what was to be saved; null for an answer taken away
     * @param comment the comment that was to be saved
     */
    record Conflict(@Nullable Answer mine, String comment, Entry theirs, Assessed assessed)
            implements Recorded {}

    /** The input cannot be an answer to this item. Nothing was changed. */
    record Invalid(List<Problem> problems) implements Recorded {}

    /** The requirement is confirmed, so its items are locked. Nothing was changed. */
    record Locked(Standing standing, Assessed assessed) implements Recorded {}
}
