package org.assay.api.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.reporting.AgencySearch;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundChanged;
import org.assay.round.RoundId;
import org.assay.round.Rounds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One round: where it stands, its last day, its statements. */
@RestController
@RequestMapping("/api/v1/rounds/{round}")
@Tag(name = "Rounds")
class RoundDoor {
    private final Rounds rounds;
    private final BoardViews views;

    RoundDoor(Rounds rounds, BoardViews views) {
        this.rounds = rounds;
        this.views = views;
    }

    /** How many were told. */
    @Schema(name = "Reminded", description = "How many organisations are reminded now.")
    record Reminded(
            @Schema(
                            description =
                                    "How many; those who were reminded today already are left out.",
                            example = "4")
                    int organisations) {}

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    @Operation(
            summary = "Read a round",
            description = "With how many organisations are in which state.")
    StandingBody readRound(Actor actor, @PathVariable String round) {
        return StandingBody.of(views.of(actor, RoundId.of(round), AgencySearch.ALL));
    }

    @Allow(Right.OPEN_ROUNDS)
    @PutMapping
    @Operation(
            summary = "Change the last day of a round",
            description = "For everybody without an extension. All are told by mail.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    RoundBody changeRound(
            Actor actor, @PathVariable String round, @RequestBody RoundGiven.Due given) {
        RoundId id = RoundId.of(round);
        return switch (rounds.changeDue(actor, id, given.due())) {
            case RoundChanged.Changed(int _, int _) -> RoundBody.of(rounds.find(actor, id));
            case RoundChanged.Invalid(var problems) -> throw Refused.invalid(problems);
        };
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/reminders")
    @Operation(
            summary = "Remind everybody who is overdue",
            description = "By mail, each organisation at most once a day.")
    ResponseEntity<Reminded> remindOverdue(Actor actor, @PathVariable String round, Once once) {
        RoundId id = RoundId.of(round);
        return once.answer(
                "", () -> ResponseEntity.ok(new Reminded(views.remindOverdue(actor, id))));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/statements")
    @Operation(
            summary = "List the statements of a round with how they were rated",
            description = "Over the returns that were handed in, in the order of the edition.")
    ListOf<StatementBody> listStatements(Actor actor, @PathVariable String round, Paging paging) {
        return paging.of(
                views.of(actor, RoundId.of(round), AgencySearch.ALL).statements().stream()
                        .map(StatementBody::of)
                        .toList(),
                StatementBody::cursor);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/comparison")
    @Operation(
            summary = "Compare a round with the edition before",
            description =
                    "The share of the best rating then and now, over the statements that both editions have. All standards together first; empty while there is nothing to compare.")
    ListOf<ComparedBody> compareRound(Actor actor, @PathVariable String round, Paging paging) {
        return paging.of(
                views.of(actor, RoundId.of(round), AgencySearch.ALL).compared().stream()
                        .map(ComparedBody::of)
                        .toList(),
                ComparedBody::cursor);
    }
}
