package org.assay.api.round;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.api.rest.Refused;
import org.assay.kernel.Problem;
import org.assay.reporting.AgencySearch;
import org.assay.reporting.AgencySearch.Order;
import org.assay.reporting.BoardView;
import org.jspecify.annotations.Nullable;

/** Which of the organisations that a round asks are wanted. */
record AgencyFilters(
        @Parameter(description = "Part of a name, or a code.", example = "hospital")
                @Nullable String q,
        @Parameter(
                        description = "A chosen option of the profile, QUESTION:OPTION.",
                        example = "areas:north")
                @Nullable String area,
        @Parameter(description = "A state.", example = "overdue") @Nullable String state,
        @Parameter(description = "Id of an organisation type.", example = "care-home")
                @Nullable String type,
        @Parameter(
                        description =
                                "The order: name, state (overdue first), result (weakest first).",
                        example = "name",
                        schema =
                                @Schema(
                                        allowableValues = {"name", "state", "result"},
                                        defaultValue = "name"))
                @Nullable String sort) {
    AgencySearch search() {
        return new AgencySearch(
                given(q), given(area), given(state), given(type), Order.of(given(sort)), 0);
    }

    /** Refuses what no organisation of the round can be, and an order that there is not. */
    BoardView checked(BoardView view) {
        String order = given(sort);
        if (!order.isEmpty() && !Order.of(order).id().equals(order))
            throw Refused.badParameter("sort", "sort is name, state or result.");
        for (Problem wrong : search().problems(view.edition()))
            throw Refused.badParameter(wrong.field(), wrong.message());
        return view;
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
