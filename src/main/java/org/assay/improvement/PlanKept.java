package org.assay.improvement;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of a plan that somebody wanted to begin or to call otherwise. */
public sealed interface PlanKept {
    record Saved(Plan plan) implements PlanKept {}

    /** It cannot be so. Nothing was changed. */
    record Refused(List<Problem> problems) implements PlanKept {}
}
