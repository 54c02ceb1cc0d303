package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.improvement.PlanLine;
import org.jspecify.annotations.Nullable;

/** An action with its source. */
@Schema(
        name = "PlanLine",
        description =
                "An action with the plan and area it came from, or an area that has none yet.")
record LineBody(
        @Schema(description = "The plan's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID plan,
        @Schema(
                        description = "The id of the organisation whose plan it is.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID organisation,
        @Schema(description = "The plan's title.", example = "Safe kitchens 2030") String source,
        @Schema(description = "The area.") PlanBody.AreaBody area,
        @Schema(description = "The action; left out where there is none yet.")
                @Nullable ActionBody action) {

    static LineBody of(PlanLine line, LocalDate today) {
        return new LineBody(
                line.plan().id().value(),
                line.plan().organisation().value(),
                line.plan().title(),
                PlanBody.AreaBody.of(line.plan().template(), line.area()),
                line.action() == null
                        ? null
                        : ActionBody.of(line.plan(), line.area(), line.action(), today));
    }

    /** The action's id, or the area's where there is none. */
    String cursor() {
        return (action == null ? area.id() : action.id()).toString();
    }
}
