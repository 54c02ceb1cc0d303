package org.assay.improvement;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of an area that somebody wanted to add or change. */
public sealed interface AreaKept {
    /** It is saved; or it said the same already. */
    record Saved(Plan plan, Area area) implements AreaKept {}

    /** Somebody else saved in between. Nothing was changed; both are here to choose from. */
    record Conflict(AreaGiven mine, Plan plan, Area theirs) implements AreaKept {}

    /** It cannot be so. Nothing was changed. */
    record Refused(List<Problem> problems) implements AreaKept {}
}
