package org.assay.publication;

import java.time.Instant;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A finished copy of an assessment; nothing of it ever changes.
 *
 * @param recipient the organisation that receives the whole of it; null for none
 * @param number among the publications of the same assessment, from 1
 * @param level id of the level
 * @param late whether it was published after the edition's last day
 * @param sha256 of the snapshot
 */
public record Publication(
        PublicationId id,
        OrganisationId organisation,
        @Nullable OrganisationId recipient,
        AssessmentId assessment,
        int number,
        String framework,
        String edition,
        String level,
        Instant publishedAt,
        boolean late,
        String sha256) {}
