package org.assay.kernel;

import java.util.UUID;

/** Names a person wherever it is spoken of. */
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** An id from an address or a request; one that is malformed is not found. */
    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
