package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Template;

/** What is open in an earlier plan. */
@Schema(
        name = "EarlierAction",
        description =
                "An action that is open in the plan of an earlier audit, and the area of this plan to which it can be brought over.")
record EarlierBody(
        @Schema(
                        description = "Id of the area of this plan.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d51")
                UUID area,
        @Schema(
                        description =
                                "The area's number; in a plan by statements the statement's ref.",
                        example = "2")
                String areaNumber,
        @Schema(
                        description = "Title of the plan that it is open in.",
                        example = "Safe kitchens 2028")
                String source,
        @Schema(description = "The action, as it stands there.") ActionBody action) {
    static EarlierBody of(Template template, Area area, PlacedAction open, LocalDate today) {
        return new EarlierBody(
                area.id().value(),
                area.ref(template),
                open.plan().title(),
                ActionBody.of(open, today));
    }

    /** One action may be offered on several areas. */
    String cursor() {
        return area + "." + action.id();
    }

    /** What was brought over. */
    @Schema(name = "BroughtOver", description = "What was brought over to an area.")
    record BroughtBody(
            @Schema(
                            description =
                                    "The numbers that it has in this plan; none where nothing was open any more.",
                            example = "[\"2.1\", \"2.2\"]")
                    List<String> numbers) {}
}
