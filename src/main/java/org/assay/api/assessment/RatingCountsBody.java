package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.assay.assessment.RatingCounts;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.jspecify.annotations.Nullable;

/** How many requirements have which rating. */
@Schema(
        name = "RatingCounts",
        description =
                "How many requirements have which rating. Percentages are whole, half a per cent rounded up, each by itself.")
record RatingCountsBody(
        @Schema(description = "How many are to be rated.", example = "46") int questions,
        @Schema(description = "How many of them apply.", example = "38") int applicable,
        @Schema(description = "Each rating, in the order of the scale.") List<RatingLine> ratings,
        @Schema(description = "Not rated, or brought forward and not looked at.", example = "1")
                int unanswered,
        @Schema(description = "Their share of all, in whole per cent.", example = "2")
                int unansweredPercent) {

    @Schema(name = "RatingCount", description = "How many requirements have one rating.")
    record RatingLine(
            @Schema(description = "Names the rating.", example = "fully_met") String id,
            @Schema(description = "What people read.", example = "Fully met") String label,
            @Schema(description = "How many have it.", example = "27") int count,
            @Schema(description = "Their share of all, in whole per cent.", example = "59")
                    int percent,
            @Schema(
                            description =
                                    "Their share of those that apply, in whole per cent; left out for a rating that says they do not.",
                            example = "71")
                    @Nullable Integer percentOfApplicable) {}

    static RatingCountsBody of(RatingCounts counts, Edition edition) {
        return new RatingCountsBody(
                counts.questions(),
                counts.applicable(),
                edition.ratings().stream()
                        .filter(rating -> counts.byRating().containsKey(rating.id()))
                        .map(rating -> line(counts, rating))
                        .toList(),
                counts.unanswered(),
                counts.percentUnanswered());
    }

    private static RatingLine line(RatingCounts counts, Rating rating) {
        return new RatingLine(
                rating.id(),
                rating.label(),
                counts.of(rating.id()),
                counts.percent(rating.id()),
                rating.applicable() ? counts.percentOfApplicable(rating.id()) : null);
    }
}
