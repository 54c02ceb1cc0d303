package org.assay.trail;

import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which chain a change belongs to: the organisation's own, else the service's. */
final class Chain {
    /** The chain of what concerns no organisation: the nil UUID. */
    static final UUID SERVICE = new UUID(0, 0);

    private Chain() {}

    static UUID of(@Nullable OrganisationId organisation) {
        return organisation == null ? SERVICE : organisation.value();
    }
}
