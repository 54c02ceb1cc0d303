package org.assay.api.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.round.Asked;
import org.assay.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation is asked for. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/requests")
@Tag(name = "Rounds")
class AskedDoor {
    private final Rounds rounds;

    AskedDoor(Rounds rounds) {
        this.rounds = rounds;
    }

    /** A request as the organisation sees it. */
    @Schema(name = "ReturnRequest", description = "A return that a board asks an organisation for.")
    record RequestBody(
            @Schema(
                            description = "Id of the round.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID round,
            @Schema(
                            description = "Id of the board that asks.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID board,
            @Schema(description = "Key of the framework.", example = "safe-kitchens")
                    String framework,
            @Schema(description = "Name of the edition.", example = "2030") String edition,
            @Schema(description = "What the round is called.", example = "Safe kitchens 2030")
                    String title,
            @Schema(description = "The last day in time.", example = "2030-07-19") LocalDate due,
            @Schema(description = "Whether it was extended.", example = "false") boolean extended,
            @Schema(description = "Why it was extended; left out for none.", example = "Flooded")
                    @Nullable String reason,
            @Schema(description = "When it was asked.", example = "2030-03-04T16:10:00Z")
                    Instant askedAt) {
        static RequestBody of(Asked asked) {
            String reason = asked.request().reason();
            return new RequestBody(
                    asked.round().id().value(),
                    asked.round().opener().value(),
                    asked.round().framework(),
                    asked.round().edition(),
                    asked.round().title(),
                    asked.due(),
                    asked.request().extended(asked.round()),
                    reason.isEmpty() ? null : reason,
                    asked.request().askedAt());
        }

        String cursor() {
            return round.toString();
        }
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "List the returns that an organisation is asked for",
            description =
                    "By boards to which its return comes, as things are now; the nearest last day first.")
    ListOf<RequestBody> listRequests(
            Actor actor, @PathVariable String organisation, Paging paging) {
        return paging.of(
                rounds.asking(actor, OrganisationId.of(organisation)).stream()
                        .map(RequestBody::of)
                        .toList(),
                RequestBody::cursor);
    }
}
