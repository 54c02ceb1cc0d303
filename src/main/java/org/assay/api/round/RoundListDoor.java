package org.assay.api.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rounds of a board. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/rounds")
@Tag(name = "Rounds", description = "Who is asked for a return, by when, and what comes of it.")
class RoundListDoor {
    private final Rounds rounds;

    RoundListDoor(Rounds rounds) {
        this.rounds = rounds;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    @Operation(
            summary = "List the rounds of a board",
            description = "Those it opened and those it follows, the youngest first.")
    ListOf<RoundBody> listRounds(Actor actor, @PathVariable String organisation, Paging paging) {
        return paging.of(
                rounds.of(actor, OrganisationId.of(organisation)).stream()
                        .map(RoundBody::of)
                        .toList(),
                RoundBody::cursor);
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping
    @Operation(
            summary = "Open a round",
            description =
                    "Asks organisations for their returns of an edition that come to the board. Of types, others are left out; by code, they are refused. Their Administrators are told by mail.")
    @ApiResponse(responseCode = "201", description = "It is open.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The board has a round of this edition.")
    ResponseEntity<RoundBody> openRound(
            Actor actor,
            @PathVariable String organisation,
            @RequestBody RoundGiven given,
            Once once) {
        OrganisationId board = OrganisationId.of(organisation);
        return once.answer(
                given,
                () ->
                        switch (rounds.open(actor, board, given.read())) {
                            case RoundOpened.Opened(RoundId round, int _, int leftOut) ->
                                    ResponseEntity.created(URI.create("/api/v1/rounds/" + round))
                                            .body(RoundBody.of(rounds.find(actor, round), leftOut));
                            case RoundOpened.Already(RoundId round) ->
                                    throw Refused.conflict(
                                            "There is a round of this edition already: " + round);
                            case RoundOpened.Invalid(var problems) ->
                                    throw Refused.invalid(problems, AgencyGiven::pointer);
                        });
    }
}
