package org.assay.reporting;

import java.util.Map;
import org.assay.assessment.RatingCounts;

/**
 * How one standard of a return was rated.
 *
 * @param questions how many statements are to be rated
 * @param applicable without those that do not apply
 * @param unanswered how many have no rating
 * @param byRating how many have which rating
 * @param judgement id of the rating of the standard as a whole; empty for none
 */
public record StandardResult(
        String ref,
        int questions,
        int applicable,
        int unanswered,
        Map<String, Integer> byRating,
        String judgement) {
    public StandardResult {
        byRating = Map.copyOf(byRating);
    }

    public int of(String rating) {
        return byRating.getOrDefault(rating, 0);
    }

    /** The share of what applies that has this rating, in whole percent. */
    public int percent(String rating) {
        return RatingCounts.percent(of(rating), applicable);
    }
}
