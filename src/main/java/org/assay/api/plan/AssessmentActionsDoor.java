package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.improvement.Action;
import org.assay.improvement.Actions;
import org.assay.improvement.Area;
import org.assay.improvement.Kept;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.PlanLine;
import org.assay.improvement.Plans;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Problem;
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

/** The actions that an assessment's ratings ask for. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}/actions")
@Tag(name = "Action plans")
class AssessmentActionsDoor {
    private final Assessments assessments;
    private final Plans plans;
    private final Actions actions;
    private final Clock clock;

    AssessmentActionsDoor(Assessments assessments, Plans plans, Actions actions, Clock clock) {
        this.assessments = assessments;
        this.plans = plans;
        this.actions = actions;
        this.clock = clock;
    }

    /** An action for a requirement. */
    @Schema(name = "RequirementActionGiven", description = "An action for a requirement.")
    record Given(
            @Schema(
                            description = "Ref of a requirement whose rating asks for an action.",
                            example = "5.3")
                    @Nullable String requirement,
            @Schema(description = "What the action is to say; its area is the requirement's.")
                    @Nullable ActionGivenBody action) {}

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "List the actions of an assessment",
            description =
                    "In the order of the edition: each requirement that asks for an action, or did, with its actions; without one while there"
                            + " is none. Empty as long as nothing has asked.")
    ListOf<LineBody> listAssessmentActions(
            Actor actor, @PathVariable String assessment, Paging paging) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        LocalDate today = London.today(clock);
        List<LineBody> lines =
                plans.ofAssessment(actor, assessed.assessment().id().value()).stream()
                        .flatMap(
                                whole -> whole.areas().stream().flatMap(area -> lines(whole, area)))
                        .map(line -> LineBody.of(line, today))
                        .toList();
        return paging.of(lines, LineBody::cursor);
    }

    @Allow(Right.ANSWER)
    @PostMapping
    @Transactional
    @Operation(
            summary = "Give a requirement an action",
            description =
                    "The requirement's rating has to ask for one. In a plan by statements it fills the statement's one action as long as that is"
                            + " empty; to change it afterwards, use the plan.")
    @ApiResponse(responseCode = "201", description = "It is there.", useReturnTypeSchema = true)
    ResponseEntity<ActionBody> addAssessmentAction(
            Actor actor, @PathVariable String assessment, @RequestBody Given given, Once once) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        actor.require(Right.ANSWER, assessed.assessment().organisation());
        return once.answer(given, () -> added(actor, assessed, given));
    }

    private ResponseEntity<ActionBody> added(Actor actor, Assessed assessed, Given given) {
        ActionGivenBody said = given.action();
        if (said == null) throw Refused.wrong("/action", "Give the action.");
        WholePlan whole =
                plans.ofAssessment(actor, assessed.assessment().id().value())
                        .orElseThrow(AssessmentActionsDoor::asksForNone);
        Area area =
                whole.areas().stream()
                        .filter(each ->
                                each.requirements()
                                        .contains(
                                                Objects.requireNonNullElse(
                                                        given.requirement(), "")))
                        .findFirst()
                        .orElseThrow(AssessmentActionsDoor::asksForNone);
        Optional<Action> empty =
                whole.plan().template() == Template.STATEMENT
                        ? area.actions().stream()
                                .filter(action -> action.version() == 1)
                                .findFirst()
                        : Optional.empty();
        Kept kept =
                empty.isPresent()
                        ? actions.save(actor, whole.plan().id(), empty.get().id(), 1, said.read())
                        : actions.add(actor, whole.plan().id(), area.id(), said.read());
        return switch (kept) {
            case Kept.Saved(PlacedAction action, _) ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/plans/%s/actions/%s"
                                                    .formatted(
                                                            action.plan().id(),
                                                            action.action().id())))
                            .eTag(IfMatch.tag(action.action().version()))
                            .body(ActionBody.of(action, London.today(clock)));
            case Kept.Refused(List<Problem> problems) ->
                    throw Refused.invalid(
                            problems,
                            field -> field.isEmpty() ? "/requirement" : "/action/" + field);
            case Kept.Conflict _ -> throw Refused.conflict("Somebody else has just filled it.");
        };
    }

    private static Refused asksForNone() {
        return Refused.wrong(
                "/requirement",
                "No requirement with this ref asks for an action. Rate it first, or add an area to a plan of your own.");
    }

    private static Stream<PlanLine> lines(WholePlan whole, Area area) {
        return area.actions().isEmpty()
                ? Stream.of(new PlanLine(whole.plan(), area, null))
                : area.actions().stream().map(action -> new PlanLine(whole.plan(), area, action));
    }
}
