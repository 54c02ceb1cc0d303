package org.assay.improvement;

import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;

/** Names an action. */
public record ActionId(UUID value) {
    static ActionId next() {
        return new ActionId(Ids.next());
    }

    /** An id from an address; one that is malformed is not found. */
    public static ActionId of(String text) {
        return new ActionId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
