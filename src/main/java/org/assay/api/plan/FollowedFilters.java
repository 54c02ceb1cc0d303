package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.assay.api.rest.Refused;
import org.assay.improvement.PlanLine;
import org.assay.improvement.PlanSearch;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.reporting.RoundPlans;
import org.jspecify.annotations.Nullable;

/** Which of the actions that an organisation follows are wanted. */
record FollowedFilters(
        @Parameter(
                        description = "Only of this plan, by its id; left out for all.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable String plan,
        @Parameter(
                        description = "Only under this standard, by its ref; left out for all.",
                        example = "\"5\"")
                @Nullable String standard,
        @Parameter(
                        description =
                                "Only of this rating: red, amber, green, none for unrated, open for no action yet; left out for all.",
                        example = "amber")
                @Nullable String rag,
        @Parameter(description = "Whether only what is overdue; left out for no.", example = "true")
                @Nullable Boolean overdue,
        @Parameter(
                        description = "In which order; left out for number.",
                        example = "deadline",
                        schema =
                                @Schema(
                                        allowableValues = {"number", "deadline"},
                                        defaultValue = "number"))
                @Nullable String sort,
        @Parameter(
                        description =
                                "Only of those whom this round asks, and of its edition, by its id; left out for all.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable String round,
        @Parameter(
                        description =
                                "Only of the round's organisations that chose this option of the profile, QUESTION:OPTION; left out for all.",
                        example = "areas:north")
                @Nullable String area) {
    private PlanSearch search() {
        PlanSearch.Order order =
                given(sort).isEmpty()
                        ? PlanSearch.Order.NUMBER
                        : PlanSearch.Order.of(given(sort))
                                .orElseThrow(() ->
                                        Refused.badParameter(
                                                "sort", "sort is number or deadline."));
        boolean late = overdue != null && overdue;
        return new PlanSearch(given(plan), given(standard), given(rag), late, order, 1);
    }

    /** Refuses what there is not. */
    List<PlanLine> lines(RoundPlans rounds, Actor actor, OrganisationId board) {
        var wish = new RoundPlans.Wish(given(round), given(area));
        RoundPlans.Found found = rounds.all(actor, board, search(), wish);
        for (Problem wrong : found.problems())
            throw Refused.badParameter(wrong.field(), wrong.message());
        return found.lines();
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part.strip();
    }
}
