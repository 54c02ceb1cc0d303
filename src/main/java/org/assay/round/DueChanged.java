package org.assay.round;

import java.time.LocalDate;
import java.util.Set;
import org.assay.kernel.OrganisationId;

/** The last day changed for these organisations; published in the transaction of the change. */
public record DueChanged(RoundId round, LocalDate due, Set<OrganisationId> organisations) {}
