package org.assay.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an organisation asks all its people for a second factor. Who has none is led to set it up
 * at the next sign-in; API keys are not asked.
 */
@Service
public class FactorRules {

    /**
     * What an organisation asks.
     *
     * @param since when it asks; empty when it does not
     * @param without how many of its people have no second factor
     */
    public record Rule(Optional<Instant> since, int without) {}

    /**
     * Who asks somebody for a second factor.
     *
     * @param organisations by name
     * @param service whether it does, since the person runs it
     * @param everybody whether it asks everybody
     */
    public record Asking(List<String> organisations, boolean service, boolean everybody) {}

    private final JdbcFactorRules rules;
    private final FactorDemand demand;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    FactorRules(
            JdbcFactorRules rules,
            FactorDemand demand,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.demand = demand;
        this.organisations = organisations;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Rule of(Actor actor, OrganisationId organisation) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        return rules.of(organisation);
    }

    @Transactional
    public void ask(Actor actor, OrganisationId organisation) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        if (rules.ask(organisation, actor.person()))
            say(actor, organisation, "people.factor-asked");
    }

    @Transactional
    public void stop(Actor actor, OrganisationId organisation) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        if (rules.stop(organisation)) say(actor, organisation, "people.factor-not-asked");
    }

    /** Who asks the actor for one. */
    @Transactional(readOnly = true)
    public Asking askingOf(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        var asking = rules.askingOf(actor.person());
        List<String> names =
                organisations.find(asking.organisations()).values().stream()
                        .map(Organisation::name)
                        .sorted()
                        .toList();
        return new Asking(names, asking.service() && demand.ofOperators(), demand.ofEverybody());
    }

    private void say(Actor actor, OrganisationId organisation, String what) {
        events.publishEvent(
                Change.by(actor, organisation, what, "people/" + organisation, null, null));
    }
}
