package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.reporting.RoundPlans;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plans that came with returns, for those who received them. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/followed-actions")
@Tag(name = "Action plans")
class FollowedDoor {
    private final RoundPlans rounds;
    private final Clock clock;

    FollowedDoor(RoundPlans rounds, Clock clock) {
        this.rounds = rounds;
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
            @ParameterObject FollowedFilters filters,
            Paging paging) {
        LocalDate today = London.today(clock);
        OrganisationId board = OrganisationId.of(organisation);
        return paging.of(
                filters.lines(rounds, actor, board).stream()
                        .map(line -> LineBody.withDiary(line, today))
                        .toList(),
                LineBody::cursor);
    }
}
