package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.improvement.Area;
import org.assay.improvement.Plan;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.jspecify.annotations.Nullable;

/** An action plan. */
@Schema(name = "Plan", description = "An action plan: of an assessment, or the organisation's own.")
record PlanBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e") UUID id,
        @Schema(
                        description = "The organisation's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID organisation,
        @Schema(description = "Its title.", example = "Safe kitchens 2030") String title,
        @Schema(
                        description =
                                "How it is laid out: one action under each statement, or numbered areas with numbered actions.",
                        allowableValues = {"statement", "smart"},
                        example = "smart")
                String template,
        @Schema(
                        description =
                                "The assessment it came from; left out for the organisation's own.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d50")
                @Nullable UUID assessment,
        @Schema(
                        description =
                                "Key of the assessment's framework; left out for the organisation's own.",
                        example = "safe-kitchens")
                @Nullable String framework,
        @Schema(
                        description =
                                "Name of the assessment's edition; left out for the organisation's own.",
                        example = "2030")
                @Nullable String edition,
        @Schema(description = "When it was begun.", example = "2020-03-04T16:10:00Z")
                Instant begunAt,
        @Schema(description = "Its areas; left out in a list of plans.")
                @Nullable List<AreaBody> areas) {

    static PlanBody of(Plan plan) {
        return of(plan, null);
    }

    static PlanBody of(WholePlan whole) {
        Template template = whole.plan().template();
        return of(
                whole.plan(),
                whole.areas().stream().map(area -> AreaBody.of(template, area)).toList());
    }

    private static PlanBody of(Plan plan, @Nullable List<AreaBody> areas) {
        Source source = plan.source();
        return new PlanBody(
                plan.id().value(),
                plan.organisation().value(),
                plan.title(),
                plan.template().id(),
                source == null ? null : source.assessment(),
                source == null ? null : source.framework(),
                source == null ? null : source.edition(),
                plan.begunAt(),
                areas);
    }

    String cursor() {
        return id.toString();
    }

    /** A title of a plan. */
    @Schema(name = "PlanGiven", description = "A title of a plan of the organisation's own.")
    record Given(
            @Schema(description = "The title.", example = "Our kitchen plan")
                    @Nullable String title) {}

    /** An improvement area. */
    @Schema(name = "ImprovementArea", description = "What is to become better.")
    record AreaBody(
            @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d51")
                    UUID id,
            @Schema(
                            description =
                                    "Its number, running on through the plan; in a plan by statements the statement's ref.",
                            example = "3")
                    String number,
            @Schema(description = "Ref of its standard; empty for none.", example = "5")
                    String standard,
            @Schema(description = "Title of its standard; empty for none.", example = "Training")
                    String standardTitle,
            @Schema(
                            description =
                                    "Refs of the requirements it came from; none for what people added.",
                            example = "[\"5.3\"]")
                    List<String> requirements,
            @Schema(
                            description =
                                    "Whether a rating asks for an action here now; true for what people added.",
                            example = "true")
                    boolean asked,
            @Schema(
                            description = "What is to become better.",
                            example = "Everyone knows what to do")
                    String title,
            @Schema(
                            description = "What is to be reached; empty until somebody says it.",
                            example = "Nine in ten can say how they would act.")
                    String outcome,
            @Schema(
                            description =
                                    "A number that tells whether it is reached; empty for none.",
                            example = "90%")
                    String target,
            @Schema(description = "Its version, for If-Match.", example = "1") int version) {

        static AreaBody of(Template template, Area area) {
            return new AreaBody(
                    area.id().value(),
                    area.ref(template),
                    area.standard(),
                    area.standardTitle(),
                    area.requirements(),
                    !area.noLongerAsked(),
                    area.title(),
                    area.outcome(),
                    area.target(),
                    area.version());
        }
    }

    /** What an area is to say. */
    @Schema(name = "ImprovementAreaGiven", description = "What an area is to say.")
    record AreaGiven(
            @Schema(
                            description =
                                    "Ref of a standard of the audit's edition; in the organisation's own plan any words. Only read when the area is added.",
                            example = "5")
                    @Nullable String standard,
            @Schema(
                            description =
                                    "What is to become better; only of areas that people added.",
                            example = "Everyone knows what to do")
                    @Nullable String title,
            @Schema(
                            description = "What is to be reached.",
                            example = "Nine in ten can say how they would act.")
                    @Nullable String outcome,
            @Schema(description = "A number that tells whether it is reached.", example = "90%")
                    @Nullable String target) {

        org.assay.improvement.AreaGiven read() {
            return new org.assay.improvement.AreaGiven(
                    text(standard), text(title), text(outcome), text(target));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }
}
