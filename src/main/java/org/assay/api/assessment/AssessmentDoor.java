package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.assay.account.Roll;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Personal;
import org.assay.api.rest.Refused;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Opened;
import org.assay.framework.Area;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists, opens and reads assessments. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Assessments",
        description =
                "An organisation's work on an edition: how far it is, who confirms and owns what, what happened.")
class AssessmentDoor {
    private final Assessments assessments;
    private final Editions editions;
    private final Roll roll;

    AssessmentDoor(Assessments assessments, Editions editions, Roll roll) {
        this.assessments = assessments;
        this.editions = editions;
        this.roll = roll;
    }

    /** Which edition to assess against. */
    @Schema(name = "AssessmentGiven", description = "Which edition to assess against.")
    record Given(
            @Schema(description = "Key of the framework.", example = "safe-kitchens")
                    String framework,
            @Schema(description = "Name of the edition.", example = "2030") String edition) {}

    @Allow(Right.VIEW)
    @GetMapping("/organisations/{organisation}/assessments")
    @Transactional(readOnly = true)
    @Operation(summary = "List an organisation's assessments", description = "The youngest first.")
    ListOf<AssessmentBody> listAssessments(
            Actor actor, @PathVariable String organisation, Paging paging) {
        OrganisationId id = OrganisationId.of(organisation);
        ListOf<Assessed> some =
                paging.of(assessments.of(actor, id), each -> each.assessment().id().toString());
        var names = Personal.names(roll.of(actor, id));
        return new ListOf<>(
                some.items().stream().map(each -> AssessmentBody.of(each, names)).toList(),
                some.next());
    }

    @Allow(Right.ANSWER)
    @PostMapping("/organisations/{organisation}/assessments")
    @Operation(
            summary = "Open an assessment",
            description =
                    "What the organisation answered in the edition before comes over, to be looked at. An organisation has one assessment of"
                            + " an edition: when it is open already, the answer is 200 and that one.")
    @ApiResponse(responseCode = "201", description = "It is open.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "It was open already.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The organisation's profile has to be submitted first.")
    ResponseEntity<AssessmentBody> openAssessment(
            Actor actor, @PathVariable String organisation, @RequestBody Given given, Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        return once.answer(given, () -> opened(actor, id, given));
    }

    @Allow(Right.VIEW)
    @GetMapping("/assessments/{assessment}")
    @Transactional(readOnly = true)
    @Operation(
            summary = "Read an assessment",
            description = "With the owner and confirmation of each requirement that applies.")
    AssessmentBody readAssessment(Actor actor, @PathVariable String assessment) {
        return read(actor, AssessmentId.of(assessment));
    }

    private AssessmentBody read(Actor actor, AssessmentId id) {
        Assessed assessed = assessments.find(actor, id);
        return AssessmentBody.of(
                assessed, Personal.names(roll.of(actor, assessed.assessment().organisation())));
    }

    private ResponseEntity<AssessmentBody> opened(
            Actor actor, OrganisationId organisation, Given given) {
        actor.require(Right.ANSWER, organisation);
        String framework = text(given.framework());
        String edition = text(given.edition());
        if (editions.find(framework, edition).isEmpty()) {
            throw Refused.wrong(
                    "/edition",
                    "There is no edition “%s” of a framework “%s”. See /api/v1/frameworks."
                            .formatted(edition, framework));
        }
        return switch (assessments.begin(actor, organisation, framework, edition)) {
            case Opened.Begun(AssessmentId id, _) ->
                    ResponseEntity.created(URI.create("/api/v1/assessments/" + id))
                            .body(read(actor, id));
            case Opened.Already(AssessmentId id) -> ResponseEntity.ok(read(actor, id));
            case Opened.ProfileFirst() ->
                    throw Refused.conflict(
                            "The organisation's profile has to be submitted before an assessment opens.");
            case Opened.NotForType(String type) ->
                    throw Refused.wrong(
                            "/edition",
                            "This edition is not for organisations of the type %s."
                                    .formatted(type));
            case Opened.OutsideArea(Area area) ->
                    throw Refused.wrong(
                            "/edition",
                            "This edition is not for this organisation. It is for: %s"
                                    .formatted(area.who()));
            case Opened.Overlaid(Edition instead) ->
                    throw Refused.wrong(
                            "/edition",
                            "For this organisation there is %s instead, with what its board lays over this edition."
                                    .formatted(instead.edition()));
        };
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
