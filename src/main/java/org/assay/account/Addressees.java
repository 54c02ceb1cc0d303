package org.assay.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.account.Membership.State;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate apart;

    Addressees(
            JdbcMemberships memberships,
            JdbcPeople people,
            PlatformTransactionManager transactions) {
        this.memberships = memberships;
        this.people = people;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** Those who belong to the organisation with one of these roles, by name. */
    public List<Addressee> of(OrganisationId organisation, Collection<Role> roles) {
        return Scope.pass("jobs")
                .call(() -> apart.execute(status -> memberships.in(organisation)))
                .stream()
                .filter(one -> one.state() == State.ACTIVE && roles.contains(one.role()))
                .map(one -> new Addressee(one.name(), one.email()))
                .toList();
    }

    /** The actor, in their own scope. */
    @Transactional(readOnly = true)
    public Optional<Addressee> of(Actor actor) {
        return people.find(actor.person()).map(one -> new Addressee(one.name(), one.email()));
    }
}
