package org.assay.evidence;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names a document. */
public record DocumentId(UUID value) {
    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    /** An id from an address or a request; one that is malformed is not found. */
    public static DocumentId of(String text) {
        return new DocumentId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
