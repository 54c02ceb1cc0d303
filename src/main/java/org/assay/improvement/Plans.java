package org.assay.improvement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.form.Words;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's action plans: those of its assessments, and its own. */
@Service
public class Plans {
    private static final int LONGEST_TITLE = 200;

    private final JdbcPlans rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(JdbcPlans rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** All of the organisation's, the youngest first. */
    @Transactional(readOnly = true)
    public List<Plan> of(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return rows.of(organisation);
    }

    /** The plan with its areas and actions, the actions without their diaries. */
    @Transactional(readOnly = true)
    public WholePlan find(Actor actor, PlanId id) {
        return allowed(actor, rows.whole(id).orElseThrow(NotFound::new));
    }

    /** The plan of an assessment; empty as long as nothing in it has asked for an action. */
    @Transactional(readOnly = true)
    public Optional<WholePlan> ofAssessment(Actor actor, UUID assessment) {
        return rows.ofAssessment(assessment).map(found -> allowed(actor, found));
    }

    /** As {@link #ofAssessment}, the actions with their diaries. */
    @Transactional(readOnly = true)
    public Optional<WholePlan> withDiaries(Actor actor, UUID assessment) {
        return rows.withDiaries(assessment).map(found -> allowed(actor, found));
    }

    /**
     * Which plan an assessment has and what it says now, as SQL for a room that asks it together
     * with its own: a query of one JSON value, where {@code :assessment} stands for the id. {@link
     * Standing#of} reads it.
     */
    public String standing() {
        return JdbcPlans.STANDING;
    }

    /** The plan with this one area, its actions with their diaries. */
    @Transactional(readOnly = true)
    public WholePlan area(Actor actor, PlanId plan, AreaId area) {
        return allowed(actor, rows.area(plan, area).orElseThrow(NotFound::new));
    }

    /** Begins a plan of the organisation's own. */
    @Transactional
    public PlanKept begin(Actor actor, OrganisationId organisation, String title) {
        actor.require(Right.ANSWER, organisation);
        List<Problem> problems = title(title);
        if (!problems.isEmpty()) return new PlanKept.Refused(problems);
        var plan =
                new Plan(
                        PlanId.next(),
                        organisation,
                        Template.SMART,
                        null,
                        title.strip(),
                        Must.of(Template.SMART, null),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(plan, actor.person());
        publish(actor, plan, "plan.begun", null, plan.title());
        return new PlanKept.Saved(plan);
    }

    /**
     * Calls a plan of the organisation's own otherwise; an audit's plan keeps its audit's title.
     */
    @Transactional
    public PlanKept rename(Actor actor, PlanId id, String title) {
        Plan plan = rows.find(id).orElseThrow(NotFound::new);
        actor.require(Right.ANSWER, plan.organisation());
        List<Problem> problems =
                plan.source() == null
                        ? title(title)
                        : List.of(
                                new Problem(
                                        "title",
                                        "This plan has the title of its audit, and keeps it."));
        if (!problems.isEmpty()) return new PlanKept.Refused(problems);
        if (title.strip().equals(plan.title())) return new PlanKept.Saved(plan);
        rows.rename(id, title.strip());
        publish(actor, plan, "plan.renamed", plan.title(), title.strip());
        return new PlanKept.Saved(rows.find(id).orElseThrow(NotFound::new));
    }

    private void publish(
            Actor actor, Plan plan, String what, @Nullable String before, String after) {
        events.publishEvent(
                Change.by(actor, plan.organisation(), what, plan.subject(), before, after));
    }

    private static WholePlan allowed(Actor actor, WholePlan found) {
        actor.require(Right.VIEW, found.plan().organisation());
        return found;
    }

    private static List<Problem> title(String title) {
        if (Words.blank(title))
            return List.of(new Problem("title", "Enter a title, such as “Our safeguarding plan”."));
        if (title.strip().length() > LONGEST_TITLE)
            return List.of(
                    new Problem(
                            "title",
                            "The title must be %d characters or fewer.".formatted(LONGEST_TITLE)));
        return Words.problem("title", title).stream().toList();
    }
}
