package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.round.Round;
import org.jspecify.annotations.Nullable;

/** A round. */
@Schema(name = "Round", description = "One asking of many organisations for their returns.")
record RoundBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e") UUID id,
        @Schema(
                        description =
                                "Who opened it, first, and who follows it together with them.",
                        example = "[\"019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e\"]")
                List<UUID> boards,
        @Schema(description = "Key of the framework.", example = "safe-kitchens") String framework,
        @Schema(description = "Name of the edition.", example = "2030") String edition,
        @Schema(description = "What it is called.", example = "Safe kitchens 2030") String title,
        @Schema(description = "The last day in time.", example = "2030-07-19") LocalDate due,
        @Schema(description = "When it was opened.", example = "2030-03-04T16:10:00Z")
                Instant openedAt,
        @Schema(
                        description =
                                "When it is opened, how many of the types were not asked, since their returns do not come to the board; left out for none.",
                        example = "3")
                @Nullable Integer leftOut) {
    static RoundBody of(Round round) {
        return of(round, 0);
    }

    static RoundBody of(Round round, int leftOut) {
        return new RoundBody(
                round.id().value(),
                round.boards().stream().map(OrganisationId::value).toList(),
                round.framework(),
                round.edition(),
                round.title(),
                round.due(),
                round.openedAt(),
                leftOut == 0 ? null : leftOut);
    }

    String cursor() {
        return id.toString();
    }
}
