package org.assay.evidence;

import org.assay.kernel.Problem;

/** What came of giving a document another title. */
public sealed interface Renaming {
    /** It has the title now. */
    record Renamed(Document document) implements Renaming {}

    /** It keeps the old one. */
    record Refused(Problem problem) implements Renaming {}
}
