package org.assay.evidence;

import org.assay.kernel.Problem;

/** What came of adding a document. */
public sealed interface Adding {
    /** It is on the organisation's list. */
    record Added(Document document) implements Adding {}

    /** Nothing was kept; the problem says why and what to do. */
    record Refused(Problem problem) implements Adding {}
}
