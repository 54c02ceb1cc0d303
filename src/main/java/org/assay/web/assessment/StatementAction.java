package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.form.AnswerType;
import org.assay.form.Question;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Scale;
import org.assay.improvement.Action;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Kept;
import org.assay.improvement.Planning;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.assay.web.layout.Once;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Saves what a statement's form says of its action, in the action plan. */
@Component
class StatementAction {
    /**
     * What became of it.
     *
     * @param theirs whether somebody else saved the action in between
     */
    record Outcome(List<Problem> problems, boolean theirs) {
        static final Outcome SAVED = new Outcome(List.of(), false);

        boolean saved() {
            return problems.isEmpty() && !theirs;
        }
    }

    private final Actions actions;

    StatementAction(Actions actions) {
        this.actions = actions;
    }

    /** Whether a statement rated so has the fields of an action in its form. */
    static boolean asked(Assessed assessed, Rating rating) {
        Plan plan = assessed.edition().terms().plan();
        return plan != null && plan.template() == Plan.Template.STATEMENT && rating.asksAction();
    }

    /** Half-finished ones are kept; what is missing shows at the statement. */
    Outcome save(Actor actor, Assessed assessed, String ref, MultiValueMap<String, String> fields) {
        Scale scale = assessed.requirement(ref).scale();
        boolean asked =
                scale != null
                        && scale.rating(Once.of(fields, AskField.name(ref)))
                                .filter(rating -> asked(assessed, rating))
                                .isPresent();
        if (!asked || !ActionFields.given(fields)) return Outcome.SAVED;
        Action action = RatedViews.action(assessed, ref);
        if (action == null) return Outcome.SAVED;
        List<Problem> problems = new ArrayList<>();
        Planning planning = read(fields, action.planning(), problems);
        if (!problems.isEmpty()) return new Outcome(problems, false);
        if (planning.equals(action.planning())) return Outcome.SAVED;
        int version = ActionFields.version(fields);
        boolean fresh = version == 0 && action.planning().equals(Planning.EMPTY);
        var given = new ActionGiven(planning, null, true);
        return switch (actions.save(
                actor, action.id(), fresh ? action.version() : version, given)) {
            case Kept.Saved _ -> Outcome.SAVED;
            case Kept.Refused(List<Problem> refused) -> new Outcome(refused, false);
            case Kept.Conflict _ -> new Outcome(List.of(), true);
        };
    }

    private static Planning read(
            MultiValueMap<String, String> fields, Planning before, List<Problem> problems) {
        var typed =
                Typed.date(
                        Once.of(fields, "a-timescale-day"),
                        Once.of(fields, "a-timescale-month"),
                        Once.of(fields, "a-timescale-year"));
        Question question = Question.of("timescale", "", AnswerType.DATE);
        return switch (Reading.read(question, typed)) {
            case Reading.Answered(org.assay.form.Answer.Date(var date)) ->
                    ActionFields.planning(fields, before, date);
            case Reading.Wrong(var wrong) -> {
                wrong.forEach(each -> problems.add(new Problem("deadline", each.message())));
                yield before;
            }
            default -> ActionFields.planning(fields, before, null);
        };
    }
}
