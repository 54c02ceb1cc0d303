package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.api.rest.Personal;
import org.assay.assessment.Assessed;
import org.assay.assessment.RequirementProgress;
import org.assay.assessment.Standing;
import org.jspecify.annotations.Nullable;

/** An organisation's work on one edition. */
@Schema(name = "Assessment", description = "An organisation's work on one edition.")
record AssessmentBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e") UUID id,
        @Schema(
                        description = "The organisation's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID organisation,
        @Schema(description = "Key of the framework.", example = "safe-kitchens") String framework,
        @Schema(description = "Name of the edition.", example = "2030") String edition,
        @Schema(description = "The framework's title.", example = "Safe kitchens") String title,
        @Schema(description = "When it was opened.", example = "2030-03-04T16:10:00Z")
                Instant openedAt,
        @Schema(
                        description = "The organisation's type, as its profile says.",
                        example = "care-home")
                String organisationType,
        @Schema(description = "What its profile answers.", example = "{\"gas\":\"yes\"}")
                Map<String, String> profile,
        @Schema(
                        description =
                                "How many answers came over from an earlier edition and wait to be looked at.",
                        example = "0")
                long broughtForward,
        @Schema(
                        description = "Id of the level that publishing now would give.",
                        example = "careful")
                String level,
        @Schema(description = "The requirements that apply, with owner and confirmation.")
                List<StandingBody> requirements) {

    @Schema(
            name = "RequirementStanding",
            description = "Who looks after a requirement, and whether it is confirmed.")
    record StandingBody(
            @Schema(description = "The requirement's ref.", example = "1.1") String ref,
            @Schema(description = "Whether it asks for a confirmation.", example = "true")
                    boolean confirm,
            @Schema(description = "Whether it can be confirmed now.", example = "false")
                    boolean confirmable,
            @Schema(
                            description = "Whether it is confirmed; its items are locked then.",
                            example = "false")
                    boolean confirmed,
            @Schema(
                            description = "When it was confirmed; left out while it is not.",
                            example = "2030-03-04T16:10:00Z")
                    @Nullable Instant confirmedAt,
            @Schema(description = "Who confirmed it; left out while nobody has.")
                    @Nullable Personal confirmedBy,
            @Schema(description = "Who looks after it; left out for nobody.")
                    @Nullable Personal owner) {
        static StandingBody of(
                Assessed assessed, RequirementProgress progress, Personal.Names names) {
            Standing standing = assessed.assessment().standing(progress.ref());
            return new StandingBody(
                    progress.ref(),
                    progress.requirement().confirm(),
                    progress.confirmable(),
                    standing.confirmed(),
                    standing.confirmedAt(),
                    names.of(standing.confirmedBy()),
                    names.of(standing.owner()));
        }

        static StandingBody of(Assessed assessed, String ref, Personal.Names names) {
            return of(assessed, assessed.evaluation().requirement(ref).orElseThrow(), names);
        }
    }

    static AssessmentBody of(Assessed assessed, Personal.Names names) {
        var assessment = assessed.assessment();
        return new AssessmentBody(
                assessment.id().value(),
                assessment.organisation().value(),
                assessment.framework(),
                assessment.edition(),
                assessed.edition().title(),
                assessment.openedAt(),
                assessment.organisationType(),
                assessment.profile(),
                assessment.broughtForward(),
                assessed.evaluation().level().id(),
                assessed.evaluation().standards().stream()
                        .flatMap(standard -> standard.requirements().stream())
                        .map(progress -> StandingBody.of(assessed, progress, names))
                        .toList());
    }

    String cursor() {
        return id.toString();
    }
}
