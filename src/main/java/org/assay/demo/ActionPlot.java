package org.assay.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.improvement.Action;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Area;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.Kept;
import org.assay.improvement.Monitoring;
import org.assay.improvement.Noted;
import org.assay.improvement.Planning;
import org.assay.improvement.Plans;
import org.assay.improvement.Rag;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the actions that ratings ask for, and says how they go; a plan is one transaction. */
@Component
class ActionPlot {
    private static final int WEEKS = 16;

    private final Plans plans;
    private final Actions actions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ActionPlot(Plans plans, Actions actions, Clock clock, PlatformTransactionManager transactions) {
        this.plans = plans;
        this.actions = actions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every action that is asked for and has no words yet. */
    void plan(Story story, Story.Work work, Actor actor, AssessmentId id) {
        transaction.executeWithoutResult(status ->
                plans.ofAssessment(actor, id.value())
                        .ifPresent(plan ->
                                plan.areas()
                                        .forEach(area -> plan(story, work, actor, plan, area))));
    }

    private void plan(Story story, Story.Work work, Actor actor, WholePlan plan, Area area) {
        if (area.requirements().isEmpty()) return;
        var given = new ActionGiven(planning(story, work, area), null, true);
        if (area.actions().isEmpty()) {
            check(actions.add(actor, plan.plan().id(), area.id(), given));
            return;
        }
        for (Action action : area.actions())
            if (action.planning().equals(Planning.EMPTY))
                check(actions.save(actor, action.id(), action.version(), given));
    }

    private Planning planning(Story story, Story.Work work, Area area) {
        String requirement = area.requirements().getFirst();
        LocalDate today = London.day(clock.instant());
        return new Planning(
                words(story, work, requirement, "action"),
                words(story, work, requirement, "lead"),
                words(story, work, requirement, "lead-organisation"),
                null,
                today.plusWeeks(WEEKS),
                words(story, work, requirement, "impact"),
                words(story, work, requirement, "success"),
                words(story, work, requirement, "success").isEmpty()
                        ? null
                        : today.plusWeeks(2L * WEEKS),
                "");
    }

    /**
     * Says how actions stand.
     *
     * @param colours by requirement or standard, or for {@code all}
     */
    void follow(
            Story story,
            Story.Work work,
            Actor actor,
            AssessmentId id,
            Map<String, String> colours) {
        transaction.executeWithoutResult(status -> {
            WholePlan plan = plans.ofAssessment(actor, id.value()).orElseThrow();
            for (Area area : plan.areas()) {
                @Nullable Rag rag = colour(colours, area);
                for (Action action : area.actions())
                    if (rag != null && action.monitoring().rag() == null)
                        follow(story, work, actor, area.requirements(), action, rag);
            }
        });
    }

    private static @Nullable Rag colour(Map<String, String> colours, Area area) {
        for (String requirement : area.requirements())
            if (colours.containsKey(requirement))
                return Rag.of(colours.get(requirement)).orElseThrow();
        @Nullable String standard = colours.getOrDefault(area.standard(), colours.get("all"));
        return standard == null ? null : Rag.of(standard).orElseThrow();
    }

    private void follow(
            Story story,
            Story.Work work,
            Actor actor,
            List<String> requirements,
            Action action,
            Rag rag) {
        String requirement = requirements.getFirst();
        var monitoring =
                new Monitoring(
                        rag,
                        rag == Rag.GREEN ? words(story, work, requirement, "came-of-it") : "",
                        rag == Rag.GREEN ? words(story, work, requirement, "shown-by") : "",
                        List.of());
        check(
                actions.save(
                        actor,
                        action.id(),
                        action.version(),
                        new ActionGiven(null, monitoring, true)));
        String diary = words(story, work, requirement, rag.id());
        if (diary.isEmpty()) return;
        Noted noted =
                actions.note(
                        actor,
                        action.plan(),
                        action.id(),
                        London.day(clock.instant()),
                        DiaryEntry.Kind.PROGRESS,
                        diary);
        if (!(noted instanceof Noted.Written)) throw new IllegalStateException(noted.toString());
    }

    private static String words(Story story, Story.Work work, String requirement, String what) {
        return story.words(work.framework(), requirement, what);
    }

    private static void check(Kept kept) {
        if (!(kept instanceof Kept.Saved)) throw new IllegalStateException(kept.toString());
    }
}
