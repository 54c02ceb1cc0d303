package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.assay.reporting.StatementResult;

/** How a statement was rated. */
@Schema(
        name = "StatementRatings",
        description = "How many organisations gave a statement which rating.")
record StatementBody(
        @Schema(description = "The statement's ref.", example = "1.1") String ref,
        @Schema(description = "What it says.", example = "Somebody is named.") String title,
        @Schema(description = "How many rated it, and it applies to.", example = "28") int rated,
        @Schema(
                        description = "How many gave which rating, by its id, the worst first.",
                        example = "{\"not_met\":9,\"partly_met\":8,\"fully_met\":11}")
                Map<String, Integer> ratings) {
    static StatementBody of(StatementResult result) {
        return new StatementBody(result.ref(), result.title(), result.rated(), result.inOrder());
    }

    String cursor() {
        return ref;
    }
}
