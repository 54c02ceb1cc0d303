package org.assay.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Scale;

/**
 * How the agencies that handed in rated one statement.
 *
 * @param scale the ratings that count, from the worst to the best
 * @param byRating how many agencies gave which rating
 */
public record StatementResult(
        String ref, String title, List<Rating> scale, Map<String, Integer> byRating) {
    public int of(Rating rating) {
        return byRating.getOrDefault(rating.id(), 0);
    }

    /** How many agencies it applies to and that rated it. */
    public int rated() {
        return scale.stream().mapToInt(this::of).sum();
    }

    /** Whether any agency gave less than the best rating. */
    public boolean weak() {
        return !scale.isEmpty() && of(scale.getLast()) < rated();
    }

    /** Every rated statement of the edition, in its order. */
    static List<StatementResult> of(Edition edition, Map<String, Map<String, Integer>> counts) {
        return edition.outline().ratedRequirements().stream()
                .map(requirement ->
                        of(requirement, counts.getOrDefault(requirement.ref(), Map.of())))
                .toList();
    }

    private static StatementResult of(Requirement requirement, Map<String, Integer> counts) {
        Scale scale = requirement.scale();
        List<Rating> counting =
                scale == null
                        ? List.of()
                        : scale.ratings().stream()
                                .filter(Rating::applicable)
                                .sorted(Comparator.comparingInt(StatementResult::score))
                                .toList();
        return new StatementResult(requirement.ref(), requirement.title(), counting, counts);
    }

    private static int score(Rating rating) {
        Integer score = rating.score();
        return score == null ? 0 : score;
    }

    /** The most of the worst rating first, then the most of the next. */
    static List<StatementResult> weakest(List<StatementResult> all) {
        List<StatementResult> weak =
                new ArrayList<>(all.stream().filter(StatementResult::weak).toList());
        weak.sort(StatementResult::byWeakness);
        return weak;
    }

    private static int byWeakness(StatementResult one, StatementResult other) {
        int steps = Math.min(one.scale().size(), other.scale().size()) - 1;
        for (int i = 0; i < steps; i++) {
            int more = Integer.compare(other.of(other.scale().get(i)), one.of(one.scale().get(i)));
            if (more != 0) return more;
        }
        return 0;
    }

    /** By the rating's id in the scale's order, those nobody gave with 0. */
    public Map<String, Integer> inOrder() {
        var ordered = new LinkedHashMap<String, Integer>();
        for (Rating rating : scale) ordered.put(rating.id(), of(rating));
        return ordered;
    }
}
