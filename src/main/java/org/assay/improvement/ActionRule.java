package org.assay.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.form.Days;
import org.assay.form.Words;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What may not be said of an action. Each rule names the field that mends it. */
@FunctionalInterface
interface ActionRule {
    Optional<Problem> problem(Planning planning, Monitoring monitoring);

    ActionRule DEADLINE_COMES_AFTER_THE_START =
            (planning, monitoring) ->
                    comesBefore(planning.deadline(), planning.startedOn())
                            ? refuse(
                                    "deadline",
                                    "The deadline is before the day the action started. Put one of the two right.")
                            : allow();

    ActionRule SUCCESS_IS_MEASURED_AFTER_THE_START =
            (planning, monitoring) ->
                    comesBefore(planning.successBy(), planning.startedOn())
                            ? refuse(
                                    "successBy",
                                    "Success would be measured before the action started. Put one of the two days right.")
                            : allow();

    ActionRule GREEN_NEEDS_IMPACT =
            (planning, monitoring) ->
                    monitoring.rag() == Rag.GREEN && Words.blank(monitoring.impact())
                            ? refuse(
                                    "impact",
                                    "Green needs a record of its impact: say what is different now.")
                            : allow();

    ActionRule GREEN_NEEDS_EVIDENCE =
            (planning, monitoring) ->
                    monitoring.rag() == Rag.GREEN
                                    && Words.blank(monitoring.evidence())
                                    && monitoring.documents().isEmpty()
                            ? refuse(
                                    "evidence",
                                    "Green needs evidence of its impact: point to at least one piece.")
                            : allow();

    /** Broken by these, nothing is kept. */
    List<ActionRule> OF_DATES =
            List.of(DEADLINE_COMES_AFTER_THE_START, SUCCESS_IS_MEASURED_AFTER_THE_START);

    /** Broken by these, everything is kept but green. */
    List<ActionRule> OF_GREEN = List.of(GREEN_NEEDS_IMPACT, GREEN_NEEDS_EVIDENCE);

    /** What cannot be stored at all: days that nobody means or in the wrong order, long texts. */
    static List<Problem> impossible(Planning planning, Monitoring monitoring) {
        var problems = new ArrayList<Problem>();
        Wording.of(planning, monitoring)
                .forEach((field, text) -> Words.problem(field, text).ifPresent(problems::add));
        Days.problem("startedOn", planning.startedOn()).ifPresent(problems::add);
        Days.problem("deadline", planning.deadline()).ifPresent(problems::add);
        Days.problem("successBy", planning.successBy()).ifPresent(problems::add);
        problems.addAll(broken(OF_DATES, planning, monitoring));
        return problems;
    }

    /** What goes on in a later plan is written there. */
    static Optional<Problem> closed(String field, Action action) {
        Carried.Place to = action.carried().to();
        return to == null
                ? allow()
                : refuse(
                        field,
                        "This action was carried over to %s, and goes on there."
                                .formatted(to.words()));
    }

    static List<Problem> keepingGreenBack(Planning planning, Monitoring monitoring) {
        return broken(OF_GREEN, planning, monitoring);
    }

    /** An action is rated once it has what every action must have. */
    static Optional<Problem> keepingRatingBack(
            Set<Must> musts, Planning planning, Monitoring monitoring) {
        int missing = Must.missing(musts, planning).size();
        if (monitoring.rag() == null || missing == 0) return allow();
        return refuse(
                "rag",
                "The action is not ready to be rated: %s of the %s musts %s missing."
                        .formatted(word(missing), word(musts.size()), missing == 1 ? "is" : "are"));
    }

    /** What green falls back to when what shows it is missing. */
    static @Nullable Rag insteadOfGreen(@Nullable Rag before) {
        return before == Rag.GREEN ? Rag.AMBER : before;
    }

    private static String word(int count) {
        return List.of("none", "one", "two", "three", "four").get(count);
    }

    private static List<Problem> broken(
            List<ActionRule> rules, Planning planning, Monitoring monitoring) {
        return rules.stream()
                .map(rule -> rule.problem(planning, monitoring))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean comesBefore(@Nullable LocalDate day, @Nullable LocalDate start) {
        return day != null && start != null && day.isBefore(start);
    }

    private static Optional<Problem> refuse(String field, String message) {
        return Optional.of(new Problem(field, message));
    }

    private static Optional<Problem> allow() {
        return Optional.empty();
    }
}
