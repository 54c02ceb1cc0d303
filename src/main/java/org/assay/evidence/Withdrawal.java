package org.assay.evidence;

import java.util.List;

/** What came of withdrawing a document. */
public sealed interface Withdrawal {
    /** It is off the list; restoring it brings it back. */
    record Withdrawn(Document document) implements Withdrawal {}

    /** It stays, because something rests on it. */
    record StillCited(List<Citation> citations) implements Withdrawal {}
}
