package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.improvement.ActionId;
import org.assay.improvement.Actions;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.Kept;
import org.assay.improvement.Noted;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.PlanId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One action and its diary. */
@RestController
@RequestMapping("/api/v1/plans/{plan}/actions/{action}")
@Tag(name = "Action plans")
class ActionDoor {
    private final Actions actions;
    private final JsonMapper json;
    private final Clock clock;

    ActionDoor(Actions actions, JsonMapper json, Clock clock) {
        this.actions = actions;
        this.json = json;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "Read an action",
            description =
                    "The ETag is its version, to be sent back as If-Match when it is changed.")
    ResponseEntity<ActionBody> readAction(
            Actor actor, @PathVariable String plan, @PathVariable String action) {
        return answer(found(actor, plan, action));
    }

    @Allow(Right.ANSWER)
    @PutMapping
    @Operation(
            summary = "Save an action",
            description =
                    "Replaces what it says. If-Match names the version that was read. Saying the same again changes nothing.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    ResponseEntity<ActionBody> saveAction(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestBody ActionGivenBody given,
            IfMatch match) {
        PlacedAction before = found(actor, plan, action);
        actor.require(Right.ANSWER, before.plan().organisation());
        return switch (actions.save(
                actor,
                before.plan().id(),
                before.action().id(),
                match.orUntouched(),
                given.read())) {
            case Kept.Saved(PlacedAction saved, _) -> answer(saved);
            case Kept.Refused(List<Problem> problems) -> throw Refused.invalid(problems);
            case Kept.Conflict(_, _, PlacedAction theirs) -> {
                if (!match.named()) throw Refused.versionNeeded();
                throw Refused.movedOn(
                        json.valueToTree(given),
                        json.valueToTree(ActionBody.of(theirs, London.today(clock))));
            }
        };
    }

    @Allow(Right.VIEW)
    @GetMapping("/diary")
    @Operation(summary = "List the entries of an action's diary", description = "Newest first.")
    ListOf<DiaryBody> listDiary(
            Actor actor, @PathVariable String plan, @PathVariable String action, Paging paging) {
        return paging.of(
                found(actor, plan, action).action().diary().stream().map(DiaryBody::of).toList(),
                DiaryBody::cursor);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/diary")
    @Transactional
    @Operation(
            summary = "Write into an action's diary",
            description = "Every entry needs its day. It stays as it was written.")
    @ApiResponse(responseCode = "201", description = "It is written.", useReturnTypeSchema = true)
    ResponseEntity<DiaryBody> writeDiary(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestBody DiaryBody.Given given,
            Once once) {
        PlacedAction placed = found(actor, plan, action);
        actor.require(Right.ANSWER, placed.plan().organisation());
        return once.answer(given, () -> written(actor, placed, given));
    }

    private ResponseEntity<DiaryBody> written(
            Actor actor, PlacedAction placed, DiaryBody.Given given) {
        String kind = given.kind();
        String words = given.words();
        return switch (actions.note(
                actor,
                placed.plan().id(),
                placed.action().id(),
                given.day(),
                DiaryEntry.Kind.of(kind == null ? "" : kind).orElse(null),
                words == null ? "" : words)) {
            case Noted.Written(_, DiaryEntry entry) ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/plans/%s/actions/%s/diary"
                                                    .formatted(
                                                            placed.plan().id(),
                                                            placed.action().id())))
                            .body(DiaryBody.of(entry));
            case Noted.Refused(List<Problem> problems) -> throw Refused.invalid(problems);
        };
    }

    private PlacedAction found(Actor actor, String plan, String action) {
        return actions.find(actor, PlanId.of(plan), ActionId.of(action));
    }

    private ResponseEntity<ActionBody> answer(PlacedAction action) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(action.action().version()))
                .body(ActionBody.of(action, London.today(clock)));
    }
}
