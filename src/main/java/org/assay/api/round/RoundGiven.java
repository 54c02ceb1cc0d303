package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.kernel.OrganisationId;
import org.assay.round.Call;
import org.jspecify.annotations.Nullable;

/** A round to open. */
@Schema(name = "RoundGiven", description = "A round to open: of what, by when, and whom it asks.")
record RoundGiven(
        @Schema(description = "Key of the framework.", example = "safe-kitchens")
                @Nullable String framework,
        @Schema(description = "Name of the edition.", example = "2030") @Nullable String edition,
        @Schema(description = "The last day in time, today or later.", example = "2030-07-19")
                @Nullable LocalDate due,
        @Schema(
                        description = "Ids of organisation types; left out for none.",
                        example = "[\"care-home\"]")
                @Nullable List<String> types,
        @Schema(
                        description =
                                "Narrows the types to those whose profile chose one of these, each QUESTION:OPTION; left out for no narrowing.",
                        example = "[\"areas:north\"]")
                @Nullable List<String> areas,
        @Schema(description = "Organisations by their codes; left out for none.")
                @Nullable List<AgencyGiven> agencies,
        @Schema(
                        description = "Other boards that follow the round; left out for none.",
                        example = "[\"019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e\"]")
                @Nullable List<UUID> together) {
    Call read() {
        return new Call(
                framework == null ? "" : framework,
                edition == null ? "" : edition,
                due,
                AgencyGiven.whom(types, areas, agencies),
                together == null
                        ? Set.of()
                        : together.stream().map(OrganisationId::new).collect(Collectors.toSet()));
    }

    /** Another last day. */
    @Schema(name = "DueGiven", description = "Another last day for the whole round.")
    record Due(
            @Schema(description = "The last day in time, today or later.", example = "2030-07-26")
                    @Nullable LocalDate due) {}
}
