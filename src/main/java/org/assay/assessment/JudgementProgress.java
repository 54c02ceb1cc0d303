package org.assay.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assay.framework.Item;
import org.assay.framework.Judgement;
import org.assay.framework.Rating;
import org.assay.framework.Scale;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * How a standard is judged as a whole, beside what its ratings support.
 *
 * @param given null while it is not judged
 * @param supported the best judgement that its ratings support; null while nothing counts
 * @param exceeds whether the judgement is better than that, and has to be explained
 * @param items that are asked now
 * @param kept the reason for a better judgement while there is none
 */
public record JudgementProgress(
        @Nullable Rating given,
        @Nullable Rating supported,
        boolean exceeds,
        List<ItemProgress> items,
        List<ItemProgress> kept) {

    static JudgementProgress of(
            Standard standard, Judgement judgement, Collection<RatedProgress> rated, Facts facts) {
        Scale scale = judgement.scale();
        Rating given =
                RatingCounts.rating(
                        scale.ratings(), facts.entries().get(standard.ref() + Judgement.RATING));
        Rating supported = supported(scale, rated);
        boolean exceeds = !judgement.mayExceed() && better(given, supported);
        List<ItemProgress> items = new ArrayList<>();
        List<ItemProgress> kept = new ArrayList<>();
        for (Item item : standard.judging()) {
            boolean why = item.ref().endsWith(Judgement.WHY);
            (why && !exceeds ? kept : items)
                    .add(ItemProgress.of(item, facts.entries().get(item.ref()), facts));
        }
        return new JudgementProgress(given, supported, exceeds, items, kept);
    }

    /**
     * The best judgement that ratings support: the mean of the scores of those that apply and are
     * rated, rounded down to a step of the scale.
     */
    private static @Nullable Rating supported(Scale scale, Collection<RatedProgress> rated) {
        int[] scores =
                rated.stream()
                        .map(RatedProgress::counted)
                        .filter(Objects::nonNull)
                        .map(Rating::score)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (scores.length == 0) return null;
        double mean = java.util.Arrays.stream(scores).average().orElse(0);
        return scale.ratings().stream()
                .filter(Rating::applicable)
                .filter(each -> score(each) <= mean)
                .max(Comparator.comparing(JudgementProgress::score))
                .or(scale::worst)
                .orElse(null);
    }

    private static boolean better(@Nullable Rating given, @Nullable Rating supported) {
        return given != null
                && given.applicable()
                && supported != null
                && score(given) > score(supported);
    }

    private static int score(Rating rating) {
        return Objects.requireNonNullElse(rating.score(), 0);
    }

    List<Missing> missing(Standard standard) {
        return items.stream()
                .filter(each -> !each.complete())
                .map(each -> new Missing(each.ref(), each.ref(), sentence(standard, each)))
                .toList();
    }

    private String sentence(Standard standard, ItemProgress item) {
        String ref = standard.ref();
        if (item.state() != ItemState.UNANSWERED)
            return "The judgement of standard %s: %s".formatted(ref, item.reason());
        if (item.ref().endsWith(Judgement.RATING))
            return "Standard %s is not judged as a whole yet.".formatted(ref);
        return "The judgement of standard %s asks: %s".formatted(ref, item.item().ask());
    }
}
