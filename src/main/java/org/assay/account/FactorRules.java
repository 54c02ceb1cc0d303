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

    private final JdbcFactorRules rules;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    FactorRules(
            JdbcFactorRules rules, Organisations organisations, ApplicationEventPublisher events) {
        this.rules = rules;
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

    /** The names of one's organisations that ask for a second factor. */
    @Transactional(readOnly = true)
    public List<String> askingOf(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        var asking = organisations.find(rules.askingOf(actor.person()));
        return asking.values().stream().map(Organisation::name).sorted().toList();
    }

    private void say(Actor actor, OrganisationId organisation, String what) {
        events.publishEvent(
                Change.by(actor, organisation, what, "people/" + organisation, null, null));
    }
}
