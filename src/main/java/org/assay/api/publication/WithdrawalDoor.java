package org.assay.api.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.api.rest.Once;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.publication.PublicationId;
import org.assay.publication.Withdrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was handed in. */
@RestController
@RequestMapping("/api/v1/publications/{publication}/withdrawal")
@Tag(name = "Publications")
class WithdrawalDoor {
    private final Withdrawing withdrawing;

    WithdrawalDoor(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    /** Why it is taken back. */
    @Schema(name = "WithdrawalGiven", description = "Why it is taken back.")
    record Given(
            @Schema(
                            description = "The reason; those who received it are told.",
                            example = "A figure was wrong.")
                    @Nullable String reason) {}

    @Allow(Right.PUBLISH)
    @PostMapping
    @Operation(
            summary = "Take back a return",
            description =
                    "It stays readable for those who received it, marked as taken back; they"
                            + " no longer follow its action plan. It can be handed in again afterwards.")
    @ApiResponse(
            responseCode = "200",
            description = "It is taken back, now or before.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was published to everybody and stays so.")
    ResponseEntity<PublicationBody> takeBack(
            Actor actor, @PathVariable String publication, @RequestBody Given given, Once once) {
        PublicationId id = PublicationId.of(publication);
        String reason = given.reason() == null ? "" : given.reason();
        return once.answer(given, () -> answer(withdrawing.withdraw(actor, id, reason)));
    }

    private static ResponseEntity<PublicationBody> answer(Withdrawing.Outcome outcome) {
        return switch (outcome) {
            case Withdrawing.Outcome.Done(var publication) ->
                    ResponseEntity.ok(PublicationBody.of(publication));
            case Withdrawing.Outcome.Already(var publication) ->
                    ResponseEntity.ok(PublicationBody.of(publication));
            case Withdrawing.Outcome.NotHandedIn(_) ->
                    throw Refused.conflict("It was published to everybody and stays so.");
            case Withdrawing.Outcome.Invalid(var problems, _) -> throw Refused.invalid(problems);
        };
    }
}
