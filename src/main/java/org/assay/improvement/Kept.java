package org.assay.improvement;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of an action that somebody wanted to add or change. */
public sealed interface Kept {
    /**
     * It is saved; or it said the same already.
     *
     * @param missing what it still must have, and why green was kept back; empty when all is there
     */
    record Saved(PlacedAction action, List<Problem> missing) implements Kept {}

    /** Somebody else saved in between. Nothing was changed; both are here to choose from. */
    record Conflict(Planning mine, Monitoring monitoring, PlacedAction theirs) implements Kept {}

    /** It cannot be so, or something that it must have is missing. Nothing was changed. */
    record Refused(List<Problem> problems) implements Kept {}
}
