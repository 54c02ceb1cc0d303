package org.assay.signoff;

import java.time.Instant;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody without an account reads a return and signs it, once.
 *
 * @param endedAt when a newer one took its place
 */
public record SigningLink(
        UUID id,
        OrganisationId organisation,
        AssessmentId assessment,
        String email,
        String name,
        PersonId madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant endedAt) {

    public boolean worksAt(Instant now) {
        return usedAt == null && endedAt == null && now.isBefore(expiresAt);
    }
}
