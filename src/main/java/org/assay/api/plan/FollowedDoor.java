package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.improvement.Following;
import org.assay.improvement.PlanSearch;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plans that came with returns, for those who received them. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/followed-actions")
@Tag(name = "Action plans")
class FollowedDoor {
    private final Following following;
    private final Clock clock;

    FollowedDoor(Following following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    @Operation(
            summary = "List the actions of the plans that came with returns",
            description =
                    "Those of the areas that came with the return, as they stand today and with their diaries, for the organisation that received it. What was rated since comes with the next return.")
    ListOf<LineBody> listFollowedActions(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(
                            description = "Only of this plan, by its id; left out for all.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    @RequestParam(defaultValue = "")
                    String plan,
            @Parameter(
                            description = "Whether only what is overdue; left out for no.",
                            example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @Parameter(
                            description =
                                    "Only of this rating: red, amber, green, none for unrated, open for no action yet; left out for all.",
                            example = "amber")
                    @RequestParam(defaultValue = "")
                    String rag,
            @Parameter(description = "Only under this standard, by its ref; left out for all.")
                    @RequestParam(defaultValue = "")
                    String standard,
            Paging paging) {
        LocalDate today = London.today(clock);
        var search = new PlanSearch(plan, standard, rag, overdue, PlanSearch.Order.NUMBER, 1);
        return paging.of(
                following.all(actor, OrganisationId.of(organisation), search).stream()
                        .map(line -> LineBody.withDiary(line, today))
                        .toList(),
                LineBody::cursor);
    }
}
