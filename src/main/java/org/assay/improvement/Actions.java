package org.assay.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Words;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way in for what an action says: planned, monitored, from a page or another program. */
@Service
public class Actions {
    private final JdbcPlans plans;
    private final JdbcActions rows;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Actions(
            JdbcPlans plans,
            JdbcActions rows,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The action with its diary and where it stands. */
    @Transactional(readOnly = true)
    public PlacedAction find(Actor actor, PlanId plan, ActionId id) {
        return seen(actor, plan, rows.find(id).orElseThrow(NotFound::new), Right.VIEW);
    }

    /** Adds an action under an area of a plan; it gets the area's next number. */
    @Transactional
    public Kept add(Actor actor, PlanId planId, AreaId areaId, ActionGiven given) {
        WholePlan found = plans.areaToChange(planId, areaId).orElseThrow(NotFound::new);
        Plan plan = found.plan();
        actor.require(Right.ANSWER, plan.organisation());
        Area area = found.areas().getFirst();
        if (plan.template() == Template.STATEMENT && !area.actions().isEmpty()) {
            return refused("", "A statement has one action. Change the one that is there.");
        }
        Instant at = now();
        LocalDate today = London.today(clock);
        var empty =
                new Action(
                        ActionId.next(),
                        planId,
                        areaId,
                        plan.organisation(),
                        1,
                        Planning.EMPTY,
                        Monitoring.EMPTY,
                        0,
                        today,
                        at,
                        actor.person(),
                        null,
                        List.of(),
                        Carried.NONE);
        Settled settled = settle(actor, plan, empty, given);
        if (!settled.refused().isEmpty()) return new Kept.Refused(settled.refused());
        if (Words.blank(settled.planning().what()))
            return refused("what", "Enter the action: what exactly will be done.");
        Action action = empty.with(settled.planning(), settled.monitoring(), at, actor.person());
        PlacedAction added = new PlacedAction(plan, area, numbered(action, rows.add(action)));
        publish(actor, added, "action.added", Map.of(), words(action));
        return new Kept.Saved(added, settled.missing());
    }

    /**
     * Changes what an action of this plan says: rights, version, rules, row and history in one
     * transaction.
     */
    @Transactional
    public Kept save(Actor actor, PlanId plan, ActionId id, int version, ActionGiven given) {
        PlacedAction present = rows.findToChange(id).orElseThrow(NotFound::new);
        return save(actor, seen(actor, plan, present, Right.ANSWER), version, given);
    }

    /** The same for those who came to the action by its plan. */
    @Transactional
    public Kept save(Actor actor, ActionId id, int version, ActionGiven given) {
        PlacedAction present = rows.findToChange(id).orElseThrow(NotFound::new);
        return save(actor, seen(actor, present.plan().id(), present, Right.ANSWER), version, given);
    }

    private Kept save(Actor actor, PlacedAction present, int version, ActionGiven given) {
        Action before = present.action();
        Optional<Problem> closed = ActionRule.closed("what", before);
        if (closed.isPresent()) return new Kept.Refused(List.of(closed.get()));
        Settled settled = settle(actor, present.plan(), before, given);
        if (!settled.refused().isEmpty()) return new Kept.Refused(settled.refused());
        Action after = before.with(settled.planning(), settled.monitoring(), now(), actor.person());
        if (words(after).equals(words(before))) return new Kept.Saved(present, settled.missing());
        if (before.version() != version)
            return new Kept.Conflict(settled.planning(), settled.monitoring(), present);
        rows.write(after);
        var saved = new PlacedAction(present.plan(), present.area(), after);
        publish(actor, saved, "action.saved", words(before), words(after));
        return new Kept.Saved(saved, settled.missing());
    }

    /**
     * Writes an entry into an action's diary.
     *
     * @param day null when none was given, which is refused
     * @param kind null when none was chosen, which is refused
     */
    @Transactional
    public Noted note(
            Actor actor,
            PlanId plan,
            ActionId id,
            @Nullable LocalDate day,
            DiaryEntry.@Nullable Kind kind,
            String unread) {
        PlacedAction action =
                seen(actor, plan, rows.find(id).orElseThrow(NotFound::new), Right.ANSWER);
        String words = unread.strip();
        Optional<Problem> closed = ActionRule.closed("words", action.action());
        if (closed.isPresent()) return new Noted.Refused(List.of(closed.get()));
        List<Problem> problems = DiaryRule.problems(day, kind, words, London.today(clock));
        if (!problems.isEmpty() || day == null || kind == null) return new Noted.Refused(problems);
        var entry = new DiaryEntry(Ids.next(), day, kind, words, now(), actor.person());
        rows.add(id, action.plan().organisation(), entry);
        events.publishEvent(
                Change.by(
                        actor,
                        action.plan().organisation(),
                        "diary.written",
                        action.subject(),
                        null,
                        "%s, %s: %s".formatted(day, kind.label(), words)));
        return new Noted.Written(action, entry);
    }

    /** What is to be stored, what keeps it from being stored, and what it still needs. */
    private record Settled(
            Planning planning,
            Monitoring monitoring,
            List<Problem> refused,
            List<Problem> missing) {}

    private Settled settle(Actor actor, Plan plan, Action before, ActionGiven given) {
        Planning planning =
                (given.planning() == null ? before.planning() : given.planning()).stripped();
        Monitoring monitoring =
                (given.monitoring() == null ? before.monitoring() : given.monitoring()).stripped();
        var refused = new ArrayList<>(ActionRule.impossible(planning, monitoring));
        refused.addAll(unknown(actor, plan.organisation(), before.monitoring(), monitoring));
        var missing = new ArrayList<Problem>();
        for (Must must : Must.missing(plan.musts(), planning)) missing.add(must.problem());
        List<Problem> green = ActionRule.keepingGreenBack(planning, monitoring);
        missing.addAll(green);
        if (!green.isEmpty())
            monitoring = monitoring.with(ActionRule.insteadOfGreen(before.monitoring().rag()));
        if (monitoring.rag() != before.monitoring().rag()) {
            var early = ActionRule.keepingRatingBack(plan.musts(), planning, monitoring);
            if (early.isPresent()) {
                missing.add(early.get());
                monitoring = monitoring.with(before.monitoring().rag());
            }
        }
        if (!given.draft()) refused.addAll(missing);
        return new Settled(planning, monitoring, refused, missing);
    }

    /** Each document has to be the organisation's own. */
    private List<Problem> unknown(
            Actor actor, OrganisationId organisation, Monitoring before, Monitoring now) {
        if (now.documents().isEmpty() || now.documents().equals(before.documents()))
            return List.of();
        List<DocumentId> ids = now.documents().stream().map(DocumentId::new).toList();
        return documents.findAll(actor, organisation, ids).size() == ids.size()
                ? List.of()
                : List.of(
                        new Problem(
                                "documents",
                                "One of the documents is not among your organisation’s. Choose it from the list, or add it."));
    }

    private static PlacedAction seen(Actor actor, PlanId plan, PlacedAction action, Right right) {
        if (!action.plan().id().equals(plan)) throw new NotFound();
        actor.require(right, action.plan().organisation());
        return action;
    }

    private void publish(
            Actor actor,
            PlacedAction action,
            String what,
            Map<String, String> before,
            Map<String, String> after) {
        events.publishEvent(
                Change.by(
                        actor,
                        action.plan().organisation(),
                        what,
                        action.subject(),
                        Wording.changed(before, after),
                        Wording.changed(after, before)));
    }

    private static Map<String, String> words(Action action) {
        return Wording.of(action.planning(), action.monitoring());
    }

    private static Action numbered(Action action, int number) {
        return new Action(
                action.id(),
                action.plan(),
                action.area(),
                action.organisation(),
                number,
                action.planning(),
                action.monitoring(),
                action.version(),
                action.addedOn(),
                action.savedAt(),
                action.savedBy(),
                action.progressedOn(),
                action.diary(),
                action.carried());
    }

    private static Kept refused(String field, String message) {
        return new Kept.Refused(List.of(new Problem(field, message)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
