package org.assay.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.framework.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How many requirements have which rating.
 *
 * @param questions how many are to be rated
 * @param byRating by the rating's id, in the order of the scale; those nobody has are there with 0
 * @param unanswered not rated, or brought forward and not looked at
 * @param applicable without those whose rating says that they do not apply
 */
public record RatingCounts(
        int questions, Map<String, Integer> byRating, int unanswered, int applicable) {

    public int of(String rating) {
        return byRating.getOrDefault(rating, 0);
    }

    /** The share among all questions, in whole percent. */
    public int percent(String rating) {
        return percent(of(rating), questions);
    }

    /** The share among those that apply, in whole percent. */
    public int percentOfApplicable(String rating) {
        return percent(of(rating), applicable);
    }

    public int percentUnanswered() {
        return percent(unanswered, questions);
    }

    public int rated() {
        return questions - unanswered;
    }

    /**
     * A share in whole percent, half a percent rounded up. Each figure is rounded by itself, so
     * that several need not come to 100 together. Of nothing it is 0.
     */
    public static int percent(int part, int whole) {
        return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
    }

    static RatingCounts of(Collection<Rating> ratings, Collection<RatedProgress> rated) {
        Map<String, Integer> by = new LinkedHashMap<>();
        for (Rating rating : ratings) by.put(rating.id(), 0);
        int unanswered = 0;
        int applicable = rated.size();
        for (RatedProgress each : rated) {
            Rating rating = each.counted();
            if (rating == null) {
                unanswered++;
                continue;
            }
            by.merge(rating.id(), 1, Integer::sum);
            if (!rating.applicable()) applicable--;
        }
        return new RatingCounts(
                rated.size(), java.util.Collections.unmodifiableMap(by), unanswered, applicable);
    }

    /** The rating that the answer gives; null where there is none. */
    static @Nullable Rating rating(Collection<Rating> scale, @Nullable EntryFact entry) {
        if (entry == null || !(entry.answer() instanceof org.assay.form.Answer.Choice(String id)))
            return null;
        return scale.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
