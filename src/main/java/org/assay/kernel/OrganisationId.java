package org.assay.kernel;

import java.util.Collection;
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

    /** As SQL takes them, in an array. */
    public static UUID[] values(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
