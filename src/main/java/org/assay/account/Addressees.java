package org.assay.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom a letter about an organisation goes to, also across organisations. What it finds is
 * for letters, never for a page.
 */
@Service
public class Addressees {
    /** Somebody to write to. */
    public record Addressee(String name, String email) {}

    private final JdbcMemberships memberships;
    private final JdbcPeople people;

    Addressees(JdbcMemberships memberships, JdbcPeople people) {
        this.memberships = memberships;
        this.people = people;
    }

    /**
     * Those who belong to the organisation with one of these roles, by name; in the caller's
     * transaction, whose ever it is.
     */
    @Transactional
    public List<Addressee> of(OrganisationId organisation, Collection<Role> roles) {
        return memberships.addressees(organisation, roles);
    }

    /** The actor, in their own scope. */
    @Transactional(readOnly = true)
    public Optional<Addressee> of(Actor actor) {
        return people.find(actor.person()).map(one -> new Addressee(one.name(), one.email()));
    }
}
