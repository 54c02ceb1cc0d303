package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.assay.round.Call;
import org.jspecify.annotations.Nullable;

/** Somebody to ask, by the code. */
@Schema(name = "AgencyGiven", description = "An organisation to ask, by its code.")
record AgencyGiven(
        @Schema(description = "Its ODS code.", example = "A1B2C") @Nullable String code,
        @Schema(
                        description =
                                "Where it is told how to register, when nobody belongs to it; left out for nowhere.",
                        example = "manager@agency.example")
                @Nullable String email) {
    private String line() {
        return (code == null ? "?" : code) + (email == null ? "" : " " + email);
    }

    /** Whom to ask. */
    @Schema(name = "WhomGiven", description = "Whom to ask: all of some types, and some by code.")
    record Whom(
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
                    @Nullable List<AgencyGiven> agencies) {
        Call.Whom read() {
            return whom(types, areas, agencies);
        }
    }

    static Call.Whom whom(
            @Nullable List<String> types,
            @Nullable List<String> areas,
            @Nullable List<AgencyGiven> agencies) {
        return new Call.Whom(
                types == null ? Set.of() : Set.copyOf(types),
                areas == null ? Set.of() : Set.copyOf(areas),
                agencies == null ? List.of() : agencies.stream().map(AgencyGiven::line).toList());
    }

    /** Where in the body a field of the use case is. */
    static String pointer(String field) {
        return field.equals("codes") ? "/agencies" : "/" + field;
    }
}
