package org.assay.round;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names a round. */
public record RoundId(UUID value) {
    public static RoundId next() {
        return new RoundId(Ids.next());
    }

    /** An id from an address or a request; one that is malformed is not found. */
    public static RoundId of(String text) {
        return new RoundId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
