package org.assay.account;

import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param passwordHash null until the first password is set
 * @param shutOut whether the operator shut them out
 * @param lastOrganisation where their last visit was
 */
record Person(
        PersonId id,
        String email,
        String name,
        @Nullable String passwordHash,
        boolean operator,
        boolean shutOut,
        @Nullable OrganisationId lastOrganisation) {}
