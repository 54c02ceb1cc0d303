package org.assay.assessment;

import java.util.List;
import java.util.Map;
import org.assay.kernel.Problem;

/** What became of several entries that belong together: all of them are saved, or none. */
public sealed interface AllRecorded {
    /**
     * They are saved.
     *
     * @param changed how many of them said something new
     */
    record Saved(int changed, Assessed assessed) implements AllRecorded {}

    /**
     * Nothing was changed.
     *
     * @param problems what cannot be an answer, by the item's ref
     * @param theirs what somebody else saved in between, by the item's ref
     */
    record Refused(
            Map<String, List<Problem>> problems, Map<String, Entry> theirs, Assessed assessed)
            implements AllRecorded {}

    /** The requirement is confirmed, so its items are locked. Nothing was changed. */
    record Locked(Assessed assessed) implements AllRecorded {}
}
