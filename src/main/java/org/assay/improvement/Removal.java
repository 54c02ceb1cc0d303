package org.assay.improvement;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of taking something out of a plan, or of putting it back. */
public sealed interface Removal {
    /**
     * It is out, or it is back; or it was so already.
     *
     * @param ref its number
     */
    record Done(String ref) implements Removal {}

    /**
     * A statement keeps its only action, which says nothing any more; what went on in it is open in
     * the earlier plan again.
     *
     * @param ref its number
     */
    record Emptied(String ref) implements Removal {}

    /** Somebody saved it in between, so that it says something else now. Nothing was changed. */
    record MovedOn(String ref) implements Removal {}

    /** It cannot be so. Nothing was changed. */
    record Refused(List<Problem> problems) implements Removal {}
}
