package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.assay.api.rest.KeyRoleBody;
import org.assay.api.rest.ProblemBody;
import org.assay.api.rest.QuestionBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an organisation says of itself. */
@Schema(
        name = "Profile",
        description = "What an organisation says of itself, once for all frameworks.")
record ProfileBody(
        @Schema(description = "Id of its type; left out until chosen.", example = "care-home")
                @Nullable String type,
        @Schema(
                        description = "Names of holders, by role.",
                        example = "{\"head_cook\":\"Gwen Price\"}")
                Map<String, String> keyRoles,
        @Schema(
                        description =
                                "Chosen options, by question: an option's id, or a list of them where several may be chosen.",
                        example = "{\"gas\":\"yes\",\"meals\":[\"lunch\",\"supper\"]}")
                Map<String, JsonNode> answers,
        @Schema(
                        description = "Whether it is accepted; before that no assessment opens.",
                        example = "true")
                boolean submitted,
        @Schema(description = "Its version, which the ETag names too.", example = "3") int version,
        @Schema(description = "What keeps it from being submitted.")
                List<ProblemBody.Fault> missing,
        @Schema(description = "The choices it asks for, for this type.")
                List<QuestionBody> questions,
        @Schema(description = "The roles it asks for, for this type.") List<KeyRoleBody> roles) {

    /** What to change. */
    @Schema(
            name = "ProfileChange",
            description = "What to change in the profile; what is left out stays.")
    record Given(
            @Schema(description = "Id of the type.", example = "care-home") @Nullable String type,
            @Schema(
                            description =
                                    "Names of holders, by role; an empty name takes the holder away.",
                            example = "{\"head_cook\":\"Gwen Price\"}")
                    @Nullable Map<String, String> keyRoles,
            @Schema(
                            description =
                                    "Chosen options, by question: an option's id, or a list of them where several may be chosen, which may be empty.",
                            example = "{\"gas\":\"yes\",\"meals\":[\"lunch\",\"supper\"]}")
                    @Nullable Map<String, JsonNode> answers) {}
}
