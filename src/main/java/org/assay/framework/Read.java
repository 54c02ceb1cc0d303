package org.assay.framework;

import java.util.List;

/** What became of reading a pack: all of it, or none. */
public sealed interface Read {
    record Pack(Edition edition) implements Read {}

    record Rejected(List<PackProblem> problems) implements Read {}
}
