package org.assay.kernel;

import java.util.UUID;

/** Names an organisation wherever it is spoken of. */
public record OrganisationId(UUID value) {
    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    /** An id from an address or a request; one that is malformed is not found. */
    public static OrganisationId of(String text) {
        return new OrganisationId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
