package org.assay.exchange.workbook;

import org.assay.evidence.DocumentId;
import org.assay.kernel.Problem;

/** What came of looking at an uploaded workbook. Nothing of the assessment is changed by it. */
public sealed interface Looked {
    /**
     * It can be taken over.
     *
     * @param document the organisation's document as which it is kept
     */
    record Compared(DocumentId document, Comparison comparison) implements Looked {}

    /** It is not one that can be taken over; the problem says why and what to do. */
    record Refused(Problem problem) implements Looked {}
}
