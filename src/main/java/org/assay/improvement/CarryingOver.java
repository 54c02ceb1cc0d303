package org.assay.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.improvement.JdbcCarryingOver.Found;
import org.assay.improvement.JdbcCarryingOver.Pair;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what is still open in the plan of an audit into the plan of its repeat, where the same is
 * asked and found wanting again.
 */
@Service
public class CarryingOver {
    private final JdbcActions actions;
    private final JdbcCarryingOver rows;
    private final Editions editions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarryingOver(
            JdbcActions actions,
            JdbcCarryingOver rows,
            Editions editions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.rows = rows;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    /** The plan without diaries, and what can be brought over into it. One statement. */
    @Transactional(readOnly = true)
    public Repeated plan(Actor actor, PlanId plan) {
        return offered(actor, rows.plan(plan).orElseThrow(NotFound::new));
    }

    /** One area with its diaries, and what can be brought over to it. One statement. */
    @Transactional(readOnly = true)
    public Repeated area(Actor actor, PlanId plan, AreaId area) {
        return offered(actor, rows.area(plan, area).orElseThrow(NotFound::new));
    }

    private Repeated offered(Actor actor, Found found) {
        WholePlan whole = found.whole();
        actor.require(Right.VIEW, whole.plan().organisation());
        var offered = new HashMap<AreaId, List<PlacedAction>>();
        repeat(whole.plan())
                .map(edition -> repeating(edition, found.open()))
                .ifPresent(repeating ->
                        whole.areas()
                                .forEach(area -> offered.put(area.id(), repeating.under(area))));
        offered.values().removeIf(List::isEmpty);
        return new Repeated(whole, offered);
    }

    /**
     * Brings all that is offered on an area over: what is planned is copied, each action says where
     * it came from, and the earlier one is closed. Doing it again changes nothing.
     */
    @Transactional
    public Brought bring(Actor actor, PlanId id, AreaId areaId) {
        rows.hold(id, areaId);
        Found found = rows.area(id, areaId).orElseThrow(NotFound::new);
        Plan plan = found.whole().plan();
        actor.require(Right.ANSWER, plan.organisation());
        Area area = found.whole().areas().getFirst();
        if (area.origins().stream().noneMatch(Area.Origin::asked))
            return refused("No rating asks for an action here now, so nothing is brought over.");
        List<PlacedAction> open =
                repeat(plan)
                        .map(edition -> repeating(edition, found.open()).under(area))
                        .orElse(List.of());
        if (open.isEmpty()) return new Brought.Done(List.of());
        return plan.template() == Template.STATEMENT
                ? into(actor, plan, area, open)
                : beside(actor, plan, area, open);
    }

    /** Each becomes an action of its own, with the area's next number. */
    private Brought beside(Actor actor, Plan plan, Area area, List<PlacedAction> open) {
        Instant at = now();
        var pairs = open.stream().map(each -> new Pair(ActionId.next(), each.action().id()));
        Map<ActionId, Action> brought =
                rows.add(plan, area, pairs.toList(), actor.person(), at, London.today(clock));
        var refs = new ArrayList<String>();
        for (PlacedAction earlier : open) {
            Action action = brought.get(earlier.action().id());
            if (action == null) continue;
            var placed = new PlacedAction(plan, area, action);
            refs.add(placed.ref());
            tell(actor, placed, Planning.EMPTY, List.of(earlier));
        }
        return new Brought.Done(refs);
    }

    /** A statement has one action: what it leaves open is filled from the earlier ones. */
    private Brought into(Actor actor, Plan plan, Area area, List<PlacedAction> open) {
        Action before = area.actions().getFirst();
        Planning filled =
                before.planning()
                        .filledFrom(open.stream().map(each -> each.action().planning()).toList());
        List<Problem> problems = ActionRule.impossible(filled, before.monitoring());
        if (!problems.isEmpty()) return new Brought.Refused(problems);
        Set<ActionId> linked = new HashSet<>(rows.link(plan, before.id(), open));
        List<PlacedAction> taken =
                open.stream().filter(each -> linked.contains(each.action().id())).toList();
        if (taken.isEmpty()) return new Brought.Done(List.of());
        Action after = before.with(filled, before.monitoring(), now(), actor.person());
        actions.write(after);
        var placed = new PlacedAction(plan, area, after);
        tell(actor, placed, before.planning(), taken);
        return new Brought.Done(List.of(placed.ref()));
    }

    private void tell(
            Actor actor, PlacedAction placed, Planning before, List<PlacedAction> earlier) {
        Map<String, String> then = Wording.of(before, placed.action().monitoring());
        var now =
                new HashMap<>(Wording.of(placed.action().planning(), placed.action().monitoring()));
        now.put(
                "carriedFrom",
                String.join("; ", earlier.stream().map(PlacedAction::words).toList()));
        publish(
                actor,
                placed,
                "action.brought",
                Wording.changed(then, now),
                Wording.changed(now, then));
        for (PlacedAction each : earlier)
            publish(actor, each, "action.carried", null, placed.words());
    }

    private void publish(
            Actor actor,
            PlacedAction action,
            String what,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(
                Change.by(
                        actor,
                        action.plan().organisation(),
                        what,
                        action.subject(),
                        before,
                        after));
    }

    /** The edition of an audit's plan, where it repeats one or is laid over one. */
    private Optional<Edition> repeat(Plan plan) {
        Source source = plan.source();
        return source == null
                ? Optional.empty()
                : edition(source).filter(edition -> edition.base().isPresent());
    }

    private Repeating repeating(Edition edition, List<PlacedAction> open) {
        return Repeating.of(edition, open, this::edition);
    }

    private Optional<Edition> edition(Source source) {
        return editions.find(source.framework(), source.edition());
    }

    private static Brought refused(String message) {
        return new Brought.Refused(List.of(Problem.whole(message)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
