package org.assay.account;

import java.util.Optional;
import org.assay.kernel.OrganisationId;

/** Knows the name of an organisation. */
public interface OrganisationNames {
    Optional<String> nameOf(OrganisationId organisation);
}
