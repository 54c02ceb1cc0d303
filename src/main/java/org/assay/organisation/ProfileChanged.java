package org.assay.organisation;

import org.assay.kernel.OrganisationId;

/** An accepted profile says something else now. Published in the transaction that changes it. */
public record ProfileChanged(OrganisationId organisation, Profile profile) {}
