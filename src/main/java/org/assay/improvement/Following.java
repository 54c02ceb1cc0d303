package org.assay.improvement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Listing;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who receive a return follow its action plan: they read it as it goes on. */
@Service
public class Following {
    private final JdbcFollowing followers;
    private final JdbcPlans plans;
    private final JdbcPlanLines lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(
            JdbcFollowing followers,
            JdbcPlans plans,
            JdbcPlanLines lines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followers = followers;
        this.plans = plans;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands the assessment's plan to somebody who receives the return: the areas that it has now,
     * with their actions as they go on. Areas that come later are handed with the next return.
     */
    @Transactional
    public void hand(
            Actor actor, OrganisationId organisation, UUID assessment, OrganisationId recipient) {
        actor.require(Right.PUBLISH, organisation);
        if (!followers.hand(assessment, organisation, recipient, clock.instant())) return;
        events.publishEvent(
                Change.by(
                        actor,
                        organisation,
                        "plan.handed",
                        "assessment/" + assessment + "/plan",
                        null,
                        recipient.toString()));
    }

    /**
     * Nobody follows the assessment's plan any more, since its return was taken back; whoever
     * receives it again follows it again.
     */
    @Transactional
    public void takeBack(Actor actor, OrganisationId organisation, UUID assessment) {
        actor.require(Right.PUBLISH, organisation);
        List<OrganisationId> followed = followers.removeAll(assessment, organisation);
        if (followed.isEmpty()) return;
        events.publishEvent(
                Change.by(
                        actor,
                        organisation,
                        "plan.taken-back",
                        "assessment/" + assessment + "/plan",
                        followed.stream()
                                .map(OrganisationId::toString)
                                .collect(Collectors.joining(", ")),
                        null));
    }

    /** One page of the actions of all plans that were handed to the recipient. */
    @Transactional(readOnly = true)
    public Listing<PlanLine> page(Actor actor, OrganisationId recipient, PlanSearch search) {
        actor.require(Right.SEE_RETURNS, recipient);
        return lines.handed(recipient, search, London.today(clock));
    }

    /** All of them, for other programs. */
    @Transactional(readOnly = true)
    public List<PlanLine> all(Actor actor, OrganisationId recipient, PlanSearch search) {
        actor.require(Right.SEE_RETURNS, recipient);
        return lines.allHanded(recipient, search, London.today(clock));
    }

    /** A plan that was handed to the recipient: its handed areas, with actions and diaries. */
    @Transactional(readOnly = true)
    public WholePlan find(Actor actor, OrganisationId recipient, PlanId plan) {
        actor.require(Right.SEE_RETURNS, recipient);
        return plans.handed(plan, recipient).orElseThrow(NotFound::new);
    }
}
