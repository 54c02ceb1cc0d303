package org.assay.improvement;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of bringing actions of an earlier plan over. */
public sealed interface Brought {
    /**
     * They are in the plan.
     *
     * @param refs the numbers that they have now; none where nothing was open any more
     */
    record Done(List<String> refs) implements Brought {}

    /** It cannot be so. Nothing was changed. */
    record Refused(List<Problem> problems) implements Brought {}
}
