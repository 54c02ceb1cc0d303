package org.assay.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.framework.Plan;
import org.assay.improvement.Action;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Kept;
import org.assay.improvement.Planning;
import org.assay.improvement.Plans;
import org.assay.improvement.Raising;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.springframework.stereotype.Component;

/** Takes what a workbook says of actions over into the assessment's plan. */
@Component
class TakingActions {
    private final Assessments assessments;
    private final Plans plans;
    private final Actions actions;
    private final Raising raising;

    TakingActions(Assessments assessments, Plans plans, Actions actions, Raising raising) {
        this.assessments = assessments;
        this.plans = plans;
        this.actions = actions;
        this.raising = raising;
    }

    /** What is done about each requirement now. */
    Map<String, Ground.Doing> doing(Actor actor, AssessmentId id) {
        return Ground.doing(plans.ofAssessment(actor, id.value()).orElse(null));
    }

    /** Answers how many actions say something else; what is wrong is added to the problems. */
    int take(Actor actor, AssessmentId id, List<CellChange> cells, List<Problem> problems) {
        if (cells.isEmpty()) return 0;
        var byRequirement = new LinkedHashMap<String, List<CellChange>>();
        for (CellChange cell : cells)
            byRequirement.computeIfAbsent(cell.ref(), _ -> new ArrayList<>()).add(cell);
        raise(actor, assessments.find(actor, id), byRequirement);
        Optional<WholePlan> plan = plans.ofAssessment(actor, id.value());
        Map<String, Ground.Doing> doing = Ground.doing(plan.orElse(null));
        int taken = 0;
        for (var each : byRequirement.entrySet()) {
            Ground.Doing there = doing.get(each.getKey());
            if (plan.isEmpty() || there == null) continue;
            Planning planning = there.planning();
            for (CellChange cell : each.getValue())
                planning = PlanFields.with(planning, cell.field(), cell.after());
            switch (kept(actor, plan.get(), there, new ActionGiven(planning, null, true))) {
                case Kept.Saved _ -> taken++;
                case Kept.Refused(List<Problem> refused) ->
                        refused.forEach(wrong -> problems.add(at(each.getValue(), wrong)));
                case Kept.Conflict _ ->
                        problems.add(
                                at(each.getValue(), Problem.whole("The action has just changed.")));
            }
        }
        return taken;
    }

    private Kept kept(Actor actor, WholePlan plan, Ground.Doing there, ActionGiven given) {
        Action action = there.action();
        return action == null
                ? actions.add(actor, plan.plan().id(), there.area().id(), given)
                : actions.save(actor, action.id(), action.version(), given);
    }

    /**
     * Brings the requirements into the plan, also those whose rating asks for no action now: what
     * was written for them is kept, and marked as not asked for.
     */
    private void raise(Actor actor, Assessed assessed, Map<String, List<CellChange>> wanted) {
        Plan plan = assessed.edition().terms().plan();
        if (plan == null) return;
        var assessment = assessed.assessment();
        var source =
                new Source(assessment.id().value(), assessment.framework(), assessment.edition());
        Template template = Template.of(plan.template().id());
        List<String> asking = assessed.evaluation().askingForAction();
        var all = new LinkedHashSet<>(asking);
        all.addAll(wanted.keySet());
        raising.raise(actor, assessment.organisation(), source, template, all);
        if (all.size() > asking.size())
            raising.tell(actor, assessment.organisation(), source, template, asking);
    }

    /** The problem at the cell that mends it, or at the first of the action. */
    private static Problem at(List<CellChange> cells, Problem problem) {
        CellChange cell =
                cells.stream()
                        .filter(each -> PlanFields.named(each.field(), problem.field()))
                        .findFirst()
                        .orElse(cells.getFirst());
        return new Problem(cell.key(), "%s: %s".formatted(cell.where(), problem.message()));
    }
}
