package org.assay.publication;

import java.time.Instant;
import java.util.Set;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A finished copy of an assessment; nothing of it ever changes.
 *
 * @param recipient the authority that it was published to; null for a return that was handed in
 * @param handedInTo who received a return that was handed in; empty for one that was published
 * @param number among the publications of the same assessment, from 1
 * @param level id of the level
 * @param late whether it was published after its last day
 * @param sha256 of the snapshot
 * @param withdrawal null while it stands
 */
public record Publication(
        PublicationId id,
        OrganisationId organisation,
        @Nullable OrganisationId recipient,
        Set<OrganisationId> handedInTo,
        AssessmentId assessment,
        int number,
        String framework,
        String edition,
        String level,
        Instant publishedAt,
        boolean late,
        String sha256,
        @Nullable Withdrawal withdrawal) {
    public Publication {
        handedInTo = Set.copyOf(handedInTo);
    }

    /** Whether this organisation receives the whole of it. */
    public boolean isFor(OrganisationId other) {
        return other.equals(recipient) || handedInTo.contains(other);
    }

    public boolean handedIn() {
        return !handedInTo.isEmpty();
    }

    public boolean stands() {
        return withdrawal == null;
    }
}
