package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.improvement.ActionId;
import org.assay.improvement.AreaId;
import org.assay.improvement.PlanId;
import org.assay.improvement.Removal;
import org.assay.improvement.Removals;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes actions and areas out of a plan, and puts them back. */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
@Tag(name = "Action plans")
class RemovalDoor {
    private final Removals removals;

    RemovalDoor(Removals removals) {
        this.removals = removals;
    }

    @Allow(Right.VIEW)
    @GetMapping("/removals")
    @Operation(
            summary = "List what was taken out of a plan",
            description = "The latest first. Numbers of what was taken out are not given again.")
    ListOf<RemovedBody> listRemovals(Actor actor, @PathVariable String plan, Paging paging) {
        return paging.of(
                removals.of(actor, PlanId.of(plan)).removed().stream()
                        .map(RemovedBody::of)
                        .toList(),
                RemovedBody::cursor);
    }

    @Allow(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping("/actions/{action}/removal")
    @Operation(
            summary = "Take an action out of a plan",
            description =
                    "With the reason. What was brought over from an earlier plan is open there again. If-Match names the version that was read. Doing it again changes nothing.")
    void removeAction(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestBody RemovedBody.Given given,
            IfMatch match) {
        answer(
                removals.remove(
                        actor,
                        PlanId.of(plan),
                        ActionId.of(action),
                        match.orUntouched(),
                        given.why()),
                match);
    }

    @Allow(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/actions/{action}/removal")
    @Operation(
            summary = "Put an action back into a plan",
            description =
                    "Under its number, as it was. Refused where what it was brought over from goes on elsewhere meanwhile.")
    void restoreAction(Actor actor, @PathVariable String plan, @PathVariable String action) {
        if (removals.restore(actor, PlanId.of(plan), ActionId.of(action))
                instanceof Removal.Refused(List<Problem> problems)) throw Refused.invalid(problems);
    }

    @Allow(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping("/areas/{area}/removal")
    @Operation(
            summary = "Take an area out of a plan",
            description =
                    "One that people added, with its actions and the reason. If-Match names the version that was read."
                            + " Doing it again changes nothing.")
    void removeArea(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String area,
            @RequestBody RemovedBody.Given given,
            IfMatch match) {
        answer(
                removals.remove(
                        actor, PlanId.of(plan), AreaId.of(area), match.orUntouched(), given.why()),
                match);
    }

    @Allow(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/areas/{area}/removal")
    @Operation(
            summary = "Put an area back into a plan",
            description = "Under its number, with the actions it had.")
    void restoreArea(Actor actor, @PathVariable String plan, @PathVariable String area) {
        removals.restore(actor, PlanId.of(plan), AreaId.of(area));
    }

    private static void answer(Removal outcome, IfMatch match) {
        switch (outcome) {
            case Removal.Done _, Removal.Emptied _ -> {}
            case Removal.Refused(List<Problem> problems) ->
                    throw Refused.invalid(renamed(problems));
            case Removal.MovedOn(String ref) -> {
                if (!match.named()) throw Refused.versionNeeded();
                throw Refused.conflict("%s was changed in between. Read it again.".formatted(ref));
            }
        }
    }

    /** The reason has the name here that it has in the body. */
    private static List<Problem> renamed(List<Problem> problems) {
        return problems.stream()
                .map(each ->
                        each.field().equals("why") ? new Problem("reason", each.message()) : each)
                .toList();
    }
}
