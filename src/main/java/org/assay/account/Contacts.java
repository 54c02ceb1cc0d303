package org.assay.account;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom jobs write to. The database shows people across organisations to the pass {@code jobs} only;
 * in any other scope the answers hold no more than the asker may see.
 */
@Service
public class Contacts {
    /** Somebody who belongs to an organisation. */
    public record Contact(PersonId person, String name, String email, Role role) {}

    private final JdbcMemberships memberships;

    Contacts(JdbcMemberships memberships) {
        this.memberships = memberships;
    }

    /** Those who belong to the organisation, by name. */
    @Transactional(readOnly = true)
    public List<Contact> of(OrganisationId organisation) {
        return memberships.in(organisation).stream()
                .filter(Membership::active)
                .map(one -> new Contact(one.person(), one.name(), one.email(), one.role()))
                .toList();
    }

    /** Where somebody belongs, and as what. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Role> placesOf(PersonId person) {
        return memberships.of(person).stream()
                .filter(Membership::active)
                .collect(toMap(Membership::organisation, Membership::role));
    }
}
