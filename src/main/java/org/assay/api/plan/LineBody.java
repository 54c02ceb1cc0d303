package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
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
                @Nullable ActionBody action,
        @Schema(
                        description =
                                "What happened with the action, newest first; left out where a list does not tell it.")
                @Nullable List<DiaryBody> diary) {

    static LineBody of(PlanLine line, LocalDate today) {
        return of(line, null, today);
    }

    /** With the action's diary, for those who cannot ask for it by the action. */
    static LineBody withDiary(PlanLine line, LocalDate today) {
        return of(
                line,
                line.action() == null
                        ? null
                        : line.action().diary().stream().map(DiaryBody::of).toList(),
                today);
    }

    private static LineBody of(PlanLine line, @Nullable List<DiaryBody> diary, LocalDate today) {
        return new LineBody(
                line.plan().id().value(),
                line.plan().organisation().value(),
                line.plan().title(),
                PlanBody.AreaBody.of(line.plan().template(), line.area()),
                line.action() == null
                        ? null
                        : ActionBody.of(line.plan(), line.area(), line.action(), today),
                diary);
    }

    /** The action's id, or the area's where there is none. */
    String cursor() {
        return (action == null ? area.id() : action.id()).toString();
    }
}
