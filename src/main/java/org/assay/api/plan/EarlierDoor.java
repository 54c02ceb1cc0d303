package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.api.plan.EarlierBody.BroughtBody;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.improvement.AreaId;
import org.assay.improvement.Brought;
import org.assay.improvement.CarryingOver;
import org.assay.improvement.PlanId;
import org.assay.improvement.Repeated;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is open in the plans of earlier audits, and the way to bring it over. */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
@Tag(name = "Action plans")
class EarlierDoor {
    private final CarryingOver carrying;
    private final Clock clock;

    EarlierDoor(CarryingOver carrying, Clock clock) {
        this.carrying = carrying;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping("/earlier-actions")
    @Operation(
            summary = "List what is open in the plans of earlier audits",
            description =
                    "Actions that are not green, under the requirements that repeat theirs and ask for an action now.")
    ListOf<EarlierBody> listEarlierActions(Actor actor, @PathVariable String plan, Paging paging) {
        Repeated repeated = carrying.plan(actor, PlanId.of(plan));
        WholePlan found = repeated.whole();
        Template template = found.plan().template();
        LocalDate today = London.today(clock);
        return paging.of(
                found.areas().stream()
                        .flatMap(area ->
                                repeated.offeredOn(area).stream()
                                        .map(open -> EarlierBody.of(template, area, open, today)))
                        .toList(),
                EarlierBody::cursor);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/areas/{area}/earlier-actions")
    @Operation(
            summary = "Bring what is open in the plans of earlier audits over to an area",
            description =
                    "All of it: what is planned is copied, and the earlier actions are closed. Taking a copy out of the plan opens"
                            + " the earlier one again. Doing it again changes nothing.")
    ResponseEntity<BroughtBody> bringEarlierActions(
            Actor actor, @PathVariable String plan, @PathVariable String area, Once once) {
        PlanId id = PlanId.of(plan);
        AreaId to = AreaId.of(area);
        return once.answer(
                "",
                () ->
                        switch (carrying.bring(actor, id, to)) {
                            case Brought.Done(List<String> numbers) ->
                                    ResponseEntity.ok(new BroughtBody(numbers));
                            case Brought.Refused(List<Problem> problems) ->
                                    throw Refused.invalid(problems);
                        });
    }
}
