package org.assay.improvement;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names a plan. */
public record PlanId(UUID value) {
    static PlanId next() {
        return new PlanId(Ids.next());
    }

    /** An id from an address; one that is malformed is not found. */
    public static PlanId of(String text) {
        return new PlanId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
