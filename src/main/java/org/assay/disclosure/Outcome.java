package org.assay.disclosure;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of a wish to ask for evidence, to supply it, or to close the request. */
public sealed interface Outcome {
    record Done(EvidenceRequest request) implements Outcome {}

    /** Nothing was changed; the problems say why. */
    record Refused(List<Problem> problems) implements Outcome {}

    /** The request is closed, so nothing more is supplied. */
    record Closed(EvidenceRequest request) implements Outcome {}
}
