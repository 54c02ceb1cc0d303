package org.assay.publication;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names a publication. */
public record PublicationId(UUID value) {
    static PublicationId next() {
        return new PublicationId(Ids.next());
    }

    /** An id from an address; one that is malformed is not found. */
    public static PublicationId of(String text) {
        return new PublicationId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
