package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.assessment.JudgementProgress;
import org.assay.framework.Rating;
import org.jspecify.annotations.Nullable;

/** How a standard is judged as a whole. */
@Schema(name = "Judgement", description = "How a standard is judged as a whole.")
record JudgementLine(
        @Schema(
                        description = "The rating it is judged by; left out while it is not.",
                        example = "partly_met")
                @Nullable String given,
        @Schema(
                        description =
                                "The best judgement its ratings support: the mean of their scores, rounded down; left out while nothing counts.",
                        example = "partly_met")
                @Nullable String supported,
        @Schema(
                        description = "Whether the judgement is better than that, which asks why.",
                        example = "false")
                boolean exceeds) {
    static JudgementLine of(JudgementProgress judgement) {
        return new JudgementLine(
                id(judgement.given()), id(judgement.supported()), judgement.exceeds());
    }

    private static @Nullable String id(@Nullable Rating rating) {
        return rating == null ? null : rating.id();
    }
}
