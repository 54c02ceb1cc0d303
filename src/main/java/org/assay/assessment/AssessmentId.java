package org.assay.assessment;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names an assessment. */
public record AssessmentId(UUID value) {
    static AssessmentId next() {
        return new AssessmentId(Ids.next());
    }

    /** An id from an address; one that is malformed is not found. */
    public static AssessmentId of(String text) {
        return new AssessmentId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
