package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.improvement.Actions;
import org.assay.improvement.AreaId;
import org.assay.improvement.Kept;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.PlanId;
import org.assay.improvement.Plans;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.London;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The actions of a plan. */
@RestController
@RequestMapping("/api/v1/plans/{plan}/actions")
@Tag(name = "Action plans")
class ActionListDoor {
    private final Plans plans;
    private final Actions actions;
    private final Clock clock;

    ActionListDoor(Plans plans, Actions actions, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "List the actions of a plan",
            description = "In the order of the edition's standards and their numbers.")
    ListOf<ActionBody> listActions(Actor actor, @PathVariable String plan, Paging paging) {
        WholePlan found = plans.find(actor, PlanId.of(plan));
        LocalDate today = London.today(clock);
        return paging.of(
                found.areas().stream()
                        .flatMap(area ->
                                area.actions().stream()
                                        .map(action ->
                                                ActionBody.of(found.plan(), area, action, today)))
                        .toList(),
                ActionBody::cursor);
    }

    @Allow(Right.ANSWER)
    @PostMapping
    @Operation(
            summary = "Add an action",
            description = "Under an area of the plan; it gets the area's next number.")
    @ApiResponse(responseCode = "201", description = "It is added.", useReturnTypeSchema = true)
    ResponseEntity<ActionBody> addAction(
            Actor actor, @PathVariable String plan, @RequestBody ActionGivenBody given, Once once) {
        PlanId id = PlanId.of(plan);
        return once.answer(given, () -> added(actor, id, given));
    }

    private ResponseEntity<ActionBody> added(Actor actor, PlanId plan, ActionGivenBody given) {
        WholePlan found = plans.find(actor, plan);
        actor.require(Right.ANSWER, found.plan().organisation());
        String area = given.area();
        AreaId id =
                Ids.parse(area == null ? "" : area)
                        .map(AreaId::new)
                        .filter(there -> found.areas().stream().anyMatch(a -> a.id().equals(there)))
                        .orElseThrow(() ->
                                Refused.wrong(
                                        "/area",
                                        "Give the id of an area of this plan. Read the plan to see them."));
        return switch (actions.add(actor, plan, id, given.read())) {
            case Kept.Saved(PlacedAction action, _) ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/plans/%s/actions/%s"
                                                    .formatted(plan, action.action().id())))
                            .eTag(IfMatch.tag(action.action().version()))
                            .body(ActionBody.of(action, London.today(clock)));
            case Kept.Refused(List<Problem> problems) -> throw Refused.invalid(problems);
            case Kept.Conflict _ -> throw Refused.versionNeeded();
        };
    }
}
