package org.assay.trail;

import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a test change things as an organisation's own people do. */
class Changes {
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Changes(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Actor member(OrganisationId organisation) {
        return new Actor(
                PersonId.next(),
                "Gwen Pritchard",
                Map.of(organisation, Role.MEMBER),
                organisation,
                false,
                Actor.EVERY_RIGHT);
    }

    void save(Actor actor, String subject, @Nullable String before, @Nullable String after) {
        publish(Scope.of(actor), change(actor, subject, before, after, false));
    }

    void type(Actor actor, String subject, @Nullable String before, @Nullable String after) {
        publish(Scope.of(actor), change(actor, subject, before, after, true));
    }

    /** All of them in one transaction. */
    void publish(Scope scope, Change... all) {
        scope.run(() ->
                transaction.executeWithoutResult(status -> {
                    for (Change each : all) events.publishEvent(each);
                }));
    }

    private static Change change(
            Actor actor,
            String subject,
            @Nullable String before,
            @Nullable String after,
            boolean typing) {
        return new Change(
                actor.organisation(),
                actor.person(),
                "entry.saved",
                subject,
                before,
                after,
                typing);
    }
}
