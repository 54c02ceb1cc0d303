package org.assay.round;

import java.time.LocalDate;
import java.util.Set;
import org.assay.kernel.OrganisationId;

/** A person reminds organisations; published in the transaction that writes it down. */
public record AgenciesReminded(RoundId round, LocalDate on, Set<OrganisationId> organisations) {}
