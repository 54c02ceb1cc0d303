package org.assay.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Evaluation;
import org.assay.assessment.StandardProgress;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.assay.improvement.PlanLine;
import org.assay.improvement.Rag;
import org.assay.improvement.WholePlan;
import org.jspecify.annotations.Nullable;

/**
 * What a rated assessment comes to, short enough for one page: the scores, what asks for action,
 * and the actions that are due next.
 *
 * @param organisation its name
 * @param plan null where there is none
 */
public record AgencyReport(
        String organisation, Evaluation evaluation, @Nullable WholePlan plan, LocalDate today) {
    /** So many actions stand on the page. */
    public static final int MOST = 6;

    private static final int LONGEST = 110;

    public Edition edition() {
        return evaluation.tailored().edition();
    }

    public List<Rating> ratings() {
        return edition().ratings();
    }

    /** Those with rated requirements. */
    public List<StandardProgress> standards() {
        return evaluation.standards().stream()
                .filter(each -> each.ratings().questions() > 0)
                .toList();
    }

    /** The refs of what asks for action, by the label of the rating that asks it. */
    public Map<String, List<String>> asking() {
        var asking = new LinkedHashMap<String, List<String>>();
        for (Rating rating : ratings()) {
            if (!rating.asksAction()) continue;
            List<String> refs =
                    evaluation.standards().stream()
                            .flatMap(each -> each.requirements().stream())
                            .filter(each ->
                                    each.rated() != null && rating.equals(each.rated().counted()))
                            .map(each -> each.ref())
                            .toList();
            if (!refs.isEmpty()) asking.put(rating.label(), refs);
        }
        return asking;
    }

    /**
     * All actions of areas that still ask for them, in the order of the plan; not those that go on
     * in a later plan.
     */
    public List<PlanLine> actions() {
        if (plan == null) return List.of();
        return plan.areas().stream()
                .filter(area -> !area.noLongerAsked())
                .flatMap(area ->
                        area.actions().stream()
                                .filter(action -> !action.carriedOver())
                                .map(action -> new PlanLine(plan.plan(), area, action)))
                .toList();
    }

    /** Those that are not green, the first due first, as many as the page holds. */
    public List<PlanLine> next() {
        return actions().stream()
                .filter(line -> line.monitoring().rag() != Rag.GREEN)
                .sorted(
                        Comparator.comparing(
                                line -> line.planning().deadline(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
    }

    /**
     * How many actions have this rating.
     *
     * @param rag null for none
     */
    public long rated(@Nullable Rag rag) {
        return actions().stream().filter(line -> line.monitoring().rag() == rag).count();
    }

    public long overdue() {
        return actions().stream().filter(line -> line.overdue(today)).count();
    }

    /** The action plan in a sentence. */
    public String sentence() {
        if (actions().isEmpty()) return "There are no actions.";
        return "Actions: %d. Green: %d, amber: %d, red: %d, without a rating: %d. Overdue: %d."
                .formatted(
                        actions().size(),
                        rated(Rag.GREEN),
                        rated(Rag.AMBER),
                        rated(Rag.RED),
                        rated(null),
                        overdue());
    }

    /** A text as far as a line or two of the page hold it. */
    public static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
