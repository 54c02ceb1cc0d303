package org.assay.publication;

import java.util.Set;
import org.assay.assessment.Assessed;
import org.assay.kernel.OrganisationId;

/**
 * An assessment was frozen, whoever it goes to; published in the transaction that does it, for
 * rooms that count what comes of it.
 *
 * @param assessed the assessment as it was frozen
 * @param recipients who received it
 */
public record PublicationMade(
        Publication publication, Assessed assessed, Set<OrganisationId> recipients) {
    public PublicationMade {
        recipients = Set.copyOf(recipients);
    }
}
