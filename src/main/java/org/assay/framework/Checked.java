package org.assay.framework;

import java.util.List;
import java.util.Optional;

/** What a pack would publish, looked at beforehand. */
public sealed interface Checked {
    /**
     * It is right.
     *
     * @param changes to the edition that it is told the difference from; empty for one of its own
     */
    record Ready(Edition edition, Optional<Changes> changes) implements Checked {}

    record Rejected(List<PackProblem> problems) implements Checked {}

    /** There is an edition of that name, which never changes. */
    record AlreadyPublished(Edition edition) implements Checked {}
}
