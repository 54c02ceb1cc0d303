package org.assay.improvement;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names an improvement area. */
public record AreaId(UUID value) {
    static AreaId next() {
        return new AreaId(Ids.next());
    }

    /** An id from an address; one that is malformed is not found. */
    public static AreaId of(String text) {
        return new AreaId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
