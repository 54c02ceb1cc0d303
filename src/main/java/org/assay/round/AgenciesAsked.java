package org.assay.round;

import java.util.Set;
import org.assay.kernel.OrganisationId;

/** Organisations were asked for their returns; published in the transaction that asks them. */
public record AgenciesAsked(RoundId round, Set<OrganisationId> organisations) {}
