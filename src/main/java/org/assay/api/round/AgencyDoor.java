package org.assay.api.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundChanged;
import org.assay.round.RoundId;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organisations that a round asks. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/agencies")
@Tag(name = "Rounds")
class AgencyDoor {
    private final Rounds rounds;
    private final RoundRequests requests;
    private final BoardViews views;

    AgencyDoor(Rounds rounds, RoundRequests requests, BoardViews views) {
        this.rounds = rounds;
        this.requests = requests;
        this.views = views;
    }

    /** More time. */
    @Schema(name = "ExtensionGiven", description = "More time for one organisation.")
    record Extension(
            @Schema(description = "Its own last day, after the round's.", example = "2030-07-28")
                    @Nullable LocalDate until,
            @Schema(
                            description = "Why; the organisation sees it. Left out for none.",
                            example = "Flooded")
                    @Nullable String reason) {}

    /** How many are asked now. */
    @Schema(name = "NewlyAsked", description = "How many organisations are asked now.")
    record NewlyAsked(
            @Schema(
                            description = "How many; those who were asked already are left out.",
                            example = "3")
                    int organisations,
            @Schema(
                            description =
                                    "How many of the types are not asked, since their returns do not come to the board.",
                            example = "0")
                    int leftOut) {}

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    @Operation(
            summary = "List the organisations that a round asks",
            description =
                    "With where each stands, and the ratings of those that handed in, by standard. By name unless sort says otherwise.")
    ListOf<AgencyBody> listAgencies(
            Actor actor,
            @PathVariable String round,
            @ParameterObject AgencyFilters filters,
            Paging paging) {
        BoardView view = filters.checked(views.of(actor, RoundId.of(round), filters.search()));
        return paging.of(
                view.agencies().rows().stream().map(row -> AgencyBody.of(view, row)).toList(),
                AgencyBody::cursor);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/{agency}")
    @Operation(
            summary = "Read where one organisation of a round stands",
            description = "As in the list.")
    AgencyBody readAgency(Actor actor, @PathVariable String round, @PathVariable String agency) {
        BoardView view = views.of(actor, RoundId.of(round), OrganisationId.of(agency));
        return AgencyBody.of(view, view.agencies().rows().getFirst());
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping
    @Operation(
            summary = "Ask more organisations",
            description = "Their Administrators are told by mail.")
    ResponseEntity<NewlyAsked> askAgencies(
            Actor actor,
            @PathVariable String round,
            @RequestBody AgencyGiven.Whom given,
            Once once) {
        RoundId id = RoundId.of(round);
        return once.answer(
                given,
                () ->
                        switch (rounds.ask(actor, id, given.read())) {
                            case RoundChanged.Changed(int asked, int leftOut) ->
                                    ResponseEntity.ok(new NewlyAsked(asked, leftOut));
                            case RoundChanged.Invalid(var problems) ->
                                    throw Refused.invalid(problems, AgencyGiven::pointer);
                        });
    }

    @Allow(Right.OPEN_ROUNDS)
    @PutMapping("/{agency}/extension")
    @Transactional
    @Operation(
            summary = "Give one organisation longer",
            description = "Its Administrators are told by mail.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    AgencyBody extendAgency(
            Actor actor,
            @PathVariable String round,
            @PathVariable String agency,
            @RequestBody Extension given) {
        String reason = given.reason();
        return switch (requests.extend(
                actor,
                RoundId.of(round),
                OrganisationId.of(agency),
                given.until(),
                reason == null ? "" : reason)) {
            case RoundChanged.Changed(int _, int _) -> readAgency(actor, round, agency);
            case RoundChanged.Invalid(var problems) -> throw Refused.invalid(problems);
        };
    }

    @Allow(Right.OPEN_ROUNDS)
    @DeleteMapping("/{agency}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the request to one organisation back",
            description = "It no longer stands in the round, and can be asked again.")
    void withdrawAgency(Actor actor, @PathVariable String round, @PathVariable String agency) {
        requests.withdraw(actor, RoundId.of(round), OrganisationId.of(agency));
    }
}
