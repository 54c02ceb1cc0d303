package org.assay.account;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final JdbcPeople people;

    Contacts(JdbcMemberships memberships, JdbcPeople people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** Those who belong to the organisation and are not shut out, by name. */
    @Transactional(readOnly = true)
    public List<Contact> of(OrganisationId organisation) {
        List<Membership> all = memberships.in(organisation);
        Set<PersonId> out = people.shutOutOf(all.stream().map(Membership::person).toList());
        return all.stream()
                .filter(one -> one.active() && !out.contains(one.person()))
                .map(one -> new Contact(one.person(), one.name(), one.email(), one.role()))
                .toList();
    }

    /** Where somebody belongs, and as what; nowhere while they are shut out. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Role> placesOf(PersonId person) {
        if (!people.shutOutOf(List.of(person)).isEmpty()) return Map.of();
        return memberships.of(person).stream()
                .filter(Membership::active)
                .collect(toMap(Membership::organisation, Membership::role));
    }
}
