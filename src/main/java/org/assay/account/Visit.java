package org.assay.account;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All that a session keeps: who signed in, and the organisation they chose. Rights are not kept;
 * they are asked anew for each request.
 *
 * @param organisationName of the chosen organisation; empty when none is chosen
 * @param address from which the person signed in; null when that is not known
 * @param browser in words, for its owner to know it again; null when that is not known
 */
public record Visit(
        UUID personId,
        @Nullable UUID organisationId,
        String organisationName,
        @Nullable String address,
        @Nullable String browser)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** The session attribute that holds it. */
    public static final String ATTRIBUTE = "visit";

    public static Visit of(PersonId person) {
        return new Visit(person.value(), null, "", null, null);
    }

    public Visit in(OrganisationId organisation, String name) {
        return new Visit(personId, organisation.value(), name, address, browser);
    }

    /** Where it began. */
    public Visit from(String place, String name) {
        return new Visit(personId, organisationId, organisationName, place, name);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public @Nullable OrganisationId organisation() {
        return organisationId == null ? null : new OrganisationId(organisationId);
    }
}
