package org.assay.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.form.Words;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes actions and what people added out of a plan, and puts them back. Numbers stay with what
 * they were given to.
 */
@Service
public class Removals {
    /** A plan with what was taken out of it, the latest first. */
    public record Out(Plan plan, List<Removed> removed) {
        Optional<Removed> find(UUID id) {
            return removed.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    private static final int LONGEST_REASON = 1_000;

    private final JdbcPlans plans;
    private final JdbcActions actions;
    private final JdbcRemovals rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removals(
            JdbcPlans plans,
            JdbcActions actions,
            JdbcRemovals rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Out of(Actor actor, PlanId plan) {
        return out(actor, plan, Right.VIEW);
    }

    /**
     * Takes an action out of a plan. What it was brought over from is open again. A statement keeps
     * its only one, which then says nothing any more; what was not brought over is not taken out.
     *
     * @param version that the person saw
     */
    @Transactional
    public Removal remove(Actor actor, PlanId id, ActionId action, int version, String why) {
        Plan plan = allowed(actor, id, Right.ANSWER);
        Optional<PlacedAction> found =
                actions.findToChange(action).filter(each -> each.plan().id().equals(id));
        if (found.isEmpty()) return already(id, action.value());
        PlacedAction present = found.get();
        Carried carried = present.action().carried();
        boolean statement = plan.template() == Template.STATEMENT;
        if (statement && carried.from().isEmpty())
            return refused("", "A statement has one action, and keeps it. Change what it says.");
        List<Problem> problems = new ArrayList<>(reason(why));
        ActionRule.closed("", present.action()).ifPresent(problems::add);
        if (!problems.isEmpty()) return new Removal.Refused(problems);
        if (present.action().version() != version) return new Removal.MovedOn(present.ref());
        if (statement) rows.empty(action, actor.person(), now());
        else rows.removeAction(action, actor.person(), why.strip(), now());
        Map<String, String> said =
                Wording.of(present.action().planning(), present.action().monitoring());
        publish(
                actor,
                plan,
                "action.removed",
                present.subject(),
                Wording.changed(said, Map.of()),
                why.strip());
        for (Carried.Place earlier : carried.from())
            publish(
                    actor,
                    plan,
                    "action.reopened",
                    earlier.subject(),
                    present.words(),
                    why.strip());
        return statement ? new Removal.Emptied(present.ref()) : new Removal.Done(present.ref());
    }

    /**
     * Takes an area that somebody added out of a plan, with its actions. What a rating asked for
     * stays.
     *
     * @param version that the person saw
     */
    @Transactional
    public Removal remove(Actor actor, PlanId id, AreaId areaId, int version, String why) {
        Plan plan = allowed(actor, id, Right.ANSWER);
        Optional<WholePlan> found = plans.areaToChange(id, areaId);
        if (found.isEmpty()) return already(id, areaId.value());
        Area area = found.get().areas().getFirst();
        if (!area.origins().isEmpty())
            return refused(
                    "",
                    "This area came in by a rating, and stays. It is marked when the rating no longer asks for it.");
        List<Problem> problems = reason(why);
        if (!problems.isEmpty()) return new Removal.Refused(problems);
        if (area.version() != version) return new Removal.MovedOn(area.ref(plan.template()));
        rows.removeArea(areaId, actor.person(), why.strip(), now());
        publish(actor, plan, "area.removed", area.subject(id), area.title(), why.strip());
        return new Removal.Done(area.ref(plan.template()));
    }

    /** Puts an action back, unless what it was brought over from goes on elsewhere meanwhile. */
    @Transactional
    public Removal restore(Actor actor, PlanId id, ActionId action) {
        Out out = out(actor, id, Right.ANSWER);
        Plan plan = out.plan();
        Optional<Removed> gone = out.find(action.value());
        Optional<Carried.Place> meanwhile = gone.flatMap(each -> rows.restoreAction(action));
        if (meanwhile.isPresent())
            return refused(
                    "",
                    "What it said was brought over again, and is %s now."
                            .formatted(meanwhile.get().words()));
        PlacedAction back =
                actions.find(action)
                        .filter(each -> each.plan().id().equals(id))
                        .orElseThrow(NotFound::new);
        if (gone.isPresent()) {
            publish(actor, plan, "action.restored", back.subject(), null, gone.get().words());
            for (Carried.Place earlier : back.action().carried().from())
                publish(actor, plan, "action.carried", earlier.subject(), null, back.words());
        }
        return new Removal.Done(back.ref());
    }

    /** Puts an area back, with the actions it had. */
    @Transactional
    public Removal restore(Actor actor, PlanId id, AreaId areaId) {
        Out out = out(actor, id, Right.ANSWER);
        Plan plan = out.plan();
        Optional<Removed> gone = out.find(areaId.value());
        if (gone.isPresent()) rows.restoreArea(areaId);
        Area back = plans.area(id, areaId).orElseThrow(NotFound::new).areas().getFirst();
        if (gone.isPresent())
            publish(actor, plan, "area.restored", back.subject(id), null, back.title());
        return new Removal.Done(back.ref(plan.template()));
    }

    private Out out(Actor actor, PlanId id, Right right) {
        Out out = rows.of(id).orElseThrow(NotFound::new);
        actor.require(right, out.plan().organisation());
        return out;
    }

    private Plan allowed(Actor actor, PlanId id, Right right) {
        Plan plan = plans.find(id).orElseThrow(NotFound::new);
        actor.require(right, plan.organisation());
        return plan;
    }

    /** Sent twice, it is out once. */
    private Removal already(PlanId plan, UUID id) {
        return new Removal.Done(
                rows.of(plan).flatMap(out -> out.find(id)).orElseThrow(NotFound::new).ref());
    }

    private void publish(
            Actor actor,
            Plan plan,
            String what,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(Change.by(actor, plan.organisation(), what, subject, before, after));
    }

    private static List<Problem> reason(String why) {
        if (Words.blank(why))
            return List.of(new Problem("why", "Say why. The reason stays in the history."));
        if (why.strip().length() > LONGEST_REASON)
            return List.of(
                    new Problem(
                            "why",
                            "The reason must be %d characters or fewer."
                                    .formatted(LONGEST_REASON)));
        return Words.problem("why", why).stream().toList();
    }

    private static Removal refused(String field, String message) {
        return new Removal.Refused(List.of(new Problem(field, message)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
