package org.assay.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.form.Words;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a plan wants to make better: areas that people add, and what they want to reach in each. */
@Service
public class Areas {
    private final JdbcPlans rows;
    private final Editions editions;
    private final ApplicationEventPublisher events;

    Areas(JdbcPlans rows, Editions editions, ApplicationEventPublisher events) {
        this.rows = rows;
        this.editions = editions;
        this.events = events;
    }

    /** Adds an area to a plan by improvement areas; its number runs on. */
    @Transactional
    public AreaKept add(Actor actor, PlanId id, AreaGiven unread) {
        Plan plan = rows.find(id).orElseThrow(NotFound::new);
        actor.require(Right.ANSWER, plan.organisation());
        AreaGiven given = unread.stripped();
        if (plan.template() == Template.STATEMENT) {
            return refused("", "This plan has one action under each statement that asks for one.");
        }
        List<Problem> problems = problems(given);
        if (Words.blank(given.title()))
            problems.addFirst(new Problem("title", "Enter what is to become better."));
        Optional<Edition> edition = edition(plan);
        Optional<Standard> standard = edition.flatMap(e -> e.outline().standard(given.standard()));
        if (edition.isPresent() && standard.isEmpty() && !given.standard().isEmpty())
            problems.add(
                    new Problem(
                            "standard",
                            "Choose one of the standards of %s.".formatted(plan.title())));
        if (!problems.isEmpty()) return new AreaKept.Refused(problems);
        var area =
                new Area(
                        AreaId.next(),
                        0,
                        standard.map(Standard::ref).orElse(""),
                        standard.map(Standard::title).orElse(given.standard()),
                        given.title(),
                        given.outcome(),
                        given.target(),
                        1,
                        List.of(),
                        List.of());
        int place = edition.map(e -> Placing.within(e, given.standard())).orElse(Placing.LAST);
        Area added = numbered(area, rows.add(plan, area, place));
        publish(actor, plan, added, "area.added", null, added);
        return new AreaKept.Saved(plan, added);
    }

    /** Says what is to be reached in an area. */
    @Transactional
    public AreaKept change(Actor actor, PlanId id, AreaId areaId, int version, AreaGiven unread) {
        WholePlan found = rows.areaToChange(id, areaId).orElseThrow(NotFound::new);
        Plan plan = found.plan();
        actor.require(Right.ANSWER, plan.organisation());
        Area before = found.areas().getFirst();
        AreaGiven given = unread.stripped();
        List<Problem> problems = problems(given);
        boolean people = before.origins().isEmpty();
        if (people && Words.blank(given.title()))
            problems.addFirst(new Problem("title", "Enter what is to become better."));
        if (!problems.isEmpty()) return new AreaKept.Refused(problems);
        Area after =
                new Area(
                        before.id(),
                        before.number(),
                        before.standard(),
                        before.standardTitle(),
                        people ? given.title() : before.title(),
                        given.outcome(),
                        given.target(),
                        before.version() + 1,
                        before.origins(),
                        before.actions());
        if (words(after).equals(words(before))) return new AreaKept.Saved(plan, before);
        if (before.version() != version) return new AreaKept.Conflict(given, plan, before);
        rows.write(after);
        publish(actor, plan, after, "area.saved", before, after);
        return new AreaKept.Saved(plan, after);
    }

    private Optional<Edition> edition(Plan plan) {
        Source source = plan.source();
        return source == null
                ? Optional.empty()
                : editions.find(source.framework(), source.edition());
    }

    private void publish(
            Actor actor, Plan plan, Area area, String what, @Nullable Area before, Area after) {
        Map<String, String> now = words(after);
        Map<String, String> then = before == null ? Map.of() : words(before);
        events.publishEvent(
                Change.by(
                        actor,
                        plan.organisation(),
                        what,
                        area.subject(plan.id()),
                        Wording.changed(then, now),
                        Wording.changed(now, then)));
    }

    private static Map<String, String> words(Area area) {
        return Map.of("title", area.title(), "outcome", area.outcome(), "target", area.target());
    }

    private static Area numbered(Area area, int number) {
        return new Area(
                area.id(),
                number,
                area.standard(),
                area.standardTitle(),
                area.title(),
                area.outcome(),
                area.target(),
                area.version(),
                area.origins(),
                area.actions());
    }

    private static List<Problem> problems(AreaGiven given) {
        var problems = new ArrayList<Problem>();
        Words.problem("standard", given.standard()).ifPresent(problems::add);
        Words.problem("title", given.title()).ifPresent(problems::add);
        Words.problem("outcome", given.outcome()).ifPresent(problems::add);
        Words.problem("target", given.target()).ifPresent(problems::add);
        return problems;
    }

    private static AreaKept refused(String field, String message) {
        return new AreaKept.Refused(List.of(new Problem(field, message)));
    }
}
