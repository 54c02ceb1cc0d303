package org.assay.disclosure;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names a request for evidence. */
public record RequestId(UUID value) {
    static RequestId next() {
        return new RequestId(Ids.next());
    }

    /** An id from an address or a request; one that is malformed is not found. */
    public static RequestId of(String text) {
        return new RequestId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
