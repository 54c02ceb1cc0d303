package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.improvement.Overarching;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanKept;
import org.assay.improvement.PlanSearch;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's plans, and all of them in one. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
@Tag(
        name = "Action plans",
        description =
                "What an organisation will do about what it found, by whom, by when, and how it goes.")
class PlanListDoor {
    private final Plans plans;
    private final Overarching overarching;
    private final Clock clock;

    PlanListDoor(Plans plans, Overarching overarching, Clock clock) {
        this.plans = plans;
        this.overarching = overarching;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping("/plans")
    @Operation(summary = "List action plans", description = "The youngest first, without areas.")
    ListOf<PlanBody> listPlans(Actor actor, @PathVariable String organisation, Paging paging) {
        List<Plan> all = plans.of(actor, OrganisationId.of(organisation));
        return paging.of(all.stream().map(PlanBody::of).toList(), PlanBody::cursor);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/plans")
    @Operation(
            summary = "Begin a plan of the organisation's own",
            description =
                    "For what no assessment asked for. The plan of an assessment begins by itself with the first rating that asks for an action.")
    @ApiResponse(responseCode = "201", description = "It has begun.", useReturnTypeSchema = true)
    ResponseEntity<PlanBody> beginPlan(
            Actor actor,
            @PathVariable String organisation,
            @RequestBody PlanBody.Given given,
            Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        String title = given.title();
        return once.answer(
                given,
                () ->
                        switch (plans.begin(actor, id, title == null ? "" : title)) {
                            case PlanKept.Saved(Plan plan) ->
                                    ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id()))
                                            .body(PlanBody.of(plan));
                            case PlanKept.Refused(List<Problem> problems) ->
                                    throw Refused.invalid(problems);
                        });
    }

    @Allow(Right.VIEW)
    @GetMapping("/actions")
    @Operation(
            summary = "List the actions of all plans",
            description =
                    "One overarching plan: each action with its source, and areas that have no action yet.")
    ListOf<LineBody> listAllActions(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(
                            description = "Only of this plan, by its id; left out for all.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    @RequestParam(defaultValue = "")
                    String plan,
            @Parameter(
                            description = "Only under this standard, by its ref; left out for all.",
                            example = "5.1.a")
                    @RequestParam(defaultValue = "")
                    String standard,
            @Parameter(
                            description =
                                    "Only with this rating: red, amber, green, none, or open for areas without an action; left out for all.",
                            example = "red")
                    @RequestParam(defaultValue = "")
                    String rag,
            @Parameter(
                            description = "Whether only what is overdue; left out for no.",
                            example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @Parameter(
                            description = "By number or by deadline; left out for number.",
                            example = "deadline")
                    @RequestParam(defaultValue = "number")
                    String sort,
            Paging paging) {
        LocalDate today = London.today(clock);
        PlanSearch.Order order =
                PlanSearch.Order.of(sort)
                        .orElseThrow(
                                () -> Refused.badParameter("sort", "sort is number or deadline."));
        var search = new PlanSearch(plan, standard, rag, overdue, order, 1);
        return paging.of(
                overarching.all(actor, OrganisationId.of(organisation), search).stream()
                        .map(line -> LineBody.of(line, today))
                        .toList(),
                LineBody::cursor);
    }
}
