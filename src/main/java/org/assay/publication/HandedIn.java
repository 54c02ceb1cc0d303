package org.assay.publication;

import java.util.Set;
import org.assay.assessment.Assessed;
import org.assay.kernel.OrganisationId;

/**
 * A return was handed in; published in the transaction that does it, for rooms that count returns.
 *
 * @param assessed the assessment as it was frozen
 * @param recipients who received it
 */
public record HandedIn(Publication publication, Assessed assessed, Set<OrganisationId> recipients) {
    public HandedIn {
        recipients = Set.copyOf(recipients);
    }
}
