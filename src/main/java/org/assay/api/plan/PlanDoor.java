package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.assay.api.plan.PlanBody.AreaBody;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.Once;
import org.assay.api.rest.Refused;
import org.assay.improvement.Area;
import org.assay.improvement.AreaId;
import org.assay.improvement.AreaKept;
import org.assay.improvement.Areas;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.PlanKept;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One plan and its improvement areas. */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
@Tag(name = "Action plans")
class PlanDoor {
    private final Plans plans;
    private final Areas areas;
    private final JsonMapper json;

    PlanDoor(Plans plans, Areas areas, JsonMapper json) {
        this.plans = plans;
        this.areas = areas;
        this.json = json;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "Read an action plan",
            description = "With its areas, in the order of the edition's standards.")
    PlanBody readPlan(Actor actor, @PathVariable String plan) {
        return PlanBody.of(plans.find(actor, PlanId.of(plan)));
    }

    @Allow(Right.ANSWER)
    @PutMapping("/title")
    @Operation(
            summary = "Give a plan another title",
            description = "Only a plan of the organisation's own.")
    PlanBody renamePlan(Actor actor, @PathVariable String plan, @RequestBody PlanBody.Given given) {
        String title = given.title();
        return switch (plans.rename(actor, PlanId.of(plan), title == null ? "" : title)) {
            case PlanKept.Saved(Plan renamed) -> PlanBody.of(renamed);
            case PlanKept.Refused(List<Problem> problems) -> throw Refused.invalid(problems);
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping("/areas")
    @Operation(
            summary = "Add an improvement area",
            description = "To a plan by improvement areas; its number runs on.")
    @ApiResponse(responseCode = "201", description = "It is added.", useReturnTypeSchema = true)
    ResponseEntity<AreaBody> addArea(
            Actor actor,
            @PathVariable String plan,
            @RequestBody PlanBody.AreaGiven given,
            Once once) {
        PlanId id = PlanId.of(plan);
        return once.answer(
                given,
                () ->
                        switch (areas.add(actor, id, given.read())) {
                            case AreaKept.Saved(Plan of, Area area) ->
                                    ResponseEntity.created(URI.create("/api/v1/plans/" + of.id()))
                                            .body(AreaBody.of(of.template(), area));
                            case AreaKept.Refused(List<Problem> problems) ->
                                    throw Refused.invalid(problems);
                            case AreaKept.Conflict _ -> throw Refused.versionNeeded();
                        });
    }

    @Allow(Right.ANSWER)
    @PutMapping("/areas/{area}")
    @Operation(
            summary = "Say what is to be reached in an area",
            description = "If-Match names the version that was read.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    ResponseEntity<AreaBody> changeArea(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String area,
            @RequestBody PlanBody.AreaGiven given,
            IfMatch match) {
        return switch (areas.change(
                actor, PlanId.of(plan), AreaId.of(area), match.orUntouched(), given.read())) {
            case AreaKept.Saved(Plan of, Area saved) ->
                    ResponseEntity.ok()
                            .eTag(IfMatch.tag(saved.version()))
                            .body(AreaBody.of(of.template(), saved));
            case AreaKept.Refused(List<Problem> problems) -> throw Refused.invalid(problems);
            case AreaKept.Conflict(_, Plan of, Area theirs) -> {
                if (!match.named()) throw Refused.versionNeeded();
                throw Refused.movedOn(
                        json.valueToTree(given),
                        json.valueToTree(AreaBody.of(of.template(), theirs)));
            }
        };
    }
}
