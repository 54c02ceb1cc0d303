package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.assay.improvement.Removed;
import org.jspecify.annotations.Nullable;

/** What was taken out of a plan. */
@Schema(
        name = "RemovedFromPlan",
        description = "An action, or an area with its actions, that was taken out of a plan.")
record RemovedBody(
        @Schema(
                        description = "Id of the action or the area.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d52")
                UUID id,
        @Schema(
                        description = "What it is.",
                        allowableValues = {"action", "area"},
                        example = "action")
                String kind,
        @Schema(description = "Its number, which nothing else gets.", example = "3.1")
                String number,
        @Schema(description = "What it said.", example = "Hold an exercise") String words,
        @Schema(description = "Why it was taken out.", example = "It is in 3.2 already.")
                String reason,
        @Schema(description = "When.", example = "2020-03-04T16:10:00Z") Instant removedAt,
        @Schema(description = "Who did it.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d54")
                UUID removedBy) {
    static RemovedBody of(Removed removed) {
        return new RemovedBody(
                removed.id(),
                removed.area() ? "area" : "action",
                removed.ref(),
                removed.words(),
                removed.why(),
                removed.at(),
                removed.by().value());
    }

    String cursor() {
        return id.toString();
    }

    /** Why something is taken out. */
    @Schema(name = "RemovalGiven", description = "Why something is taken out of a plan.")
    record Given(
            @Schema(description = "The reason, which the history keeps.", example = "It is in 3.2.")
                    @Nullable String reason) {
        String why() {
            return reason == null ? "" : reason;
        }
    }
}
