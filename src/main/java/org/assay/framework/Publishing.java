package org.assay.framework;

import java.util.List;

/** What became of publishing an edition. */
public sealed interface Publishing {
    record Published(Edition edition) implements Publishing {}

    record Rejected(List<PackProblem> problems) implements Publishing {}

    /** There is an edition of that name, which never changes. */
    record AlreadyPublished(Edition edition) implements Publishing {}
}
