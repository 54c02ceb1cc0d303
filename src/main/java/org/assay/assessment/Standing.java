package org.assay.assessment;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who looks after a requirement, and whether it is confirmed. */
public record Standing(
        String ref,
        @Nullable PersonId owner,
        @Nullable Instant confirmedAt,
        @Nullable PersonId confirmedBy) {

    static Standing none(String ref) {
        return new Standing(ref, null, null, null);
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
