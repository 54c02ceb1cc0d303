package org.assay.api.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Recorded;
import org.assay.assessment.Submitted;
import org.assay.form.Reading;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries of an assessment: one an item that applies to the organisation. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}/entries")
@Tag(name = "Entries", description = "What an organisation says to each item.")
class EntryDoor {
    private final Assessments assessments;
    private final Entries entries;
    private final JsonMapper json;

    EntryDoor(Assessments assessments, Entries entries, JsonMapper json) {
        this.assessments = assessments;
        this.entries = entries;
        this.json = json;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "List entries",
            description =
                    "One for each item that applies to the organisation, answered or not, in the order of the edition. The cursor is the ref.")
    ListOf<EntryBody> listEntries(Actor actor, @PathVariable String assessment, Paging paging) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        return paging.of(
                assessed.outline().items().stream()
                        .map(item -> EntryBody.of(assessed, item.ref()))
                        .toList(),
                EntryBody::ref);
    }

    @Allow(Right.VIEW)
    @GetMapping("/{ref}")
    @Operation(
            summary = "Read an entry",
            description =
                    "The ETag is its version, to be sent back as If-Match when it is changed.")
    ResponseEntity<EntryBody> readEntry(
            Actor actor, @PathVariable String assessment, @PathVariable String ref) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        assessed.item(ref);
        return answer(EntryBody.of(assessed, ref));
    }

    @Allow(Right.ANSWER)
    @PutMapping("/{ref}")
    @Transactional
    @Operation(
            summary = "Save an entry",
            description =
                    "Replaces the answer and its comment. If-Match names the version that was read; it may be left out only while the entry was"
                            + " never touched. A value of null takes the answer away. Saying the same again changes nothing.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The requirement is confirmed, so its items are locked.")
    ResponseEntity<EntryBody> saveEntry(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestBody EntryBody.Given given,
            IfMatch match) {
        JsonNode value = given.value();
        if (value == null) {
            throw Refused.wrong("/value", "Give the value; null takes the answer away.");
        }
        String comment = given.comment();
        var submitted =
                new Submitted(
                        question -> Reading.read(question, value),
                        comment == null ? "" : comment,
                        match.orUntouched(),
                        false);
        return answer(
                entries.record(actor, AssessmentId.of(assessment), ref, submitted), ref, match);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/{ref}/looked-at")
    @Operation(
            summary = "Say that an answer brought forward still holds",
            description =
                    "It counts from then on. If-Match names the version that was looked at and is needed.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The requirement is confirmed, so its items are locked.")
    ResponseEntity<EntryBody> lookAtEntry(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            IfMatch match,
            Once once) {
        return once.answer(
                match,
                () ->
                        answer(
                                entries.lookedAt(
                                        actor,
                                        AssessmentId.of(assessment),
                                        ref,
                                        match.orUntouched()),
                                ref,
                                match));
    }

    @Allow(Right.VIEW)
    @GetMapping("/{ref}/{part}")
    @Operation(
            summary = "Read an entry that belongs to another",
            description =
                    "What a rating asks for (REF/evidence), a standard's judgement (STANDARD/judgement), a detail of the return"
                            + " (details/REF).")
    ResponseEntity<EntryBody> readPartEntry(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @PathVariable String part) {
        return readEntry(actor, assessment, ref + "/" + part);
    }

    @Allow(Right.ANSWER)
    @PutMapping("/{ref}/{part}")
    @Operation(
            summary = "Save an entry that belongs to another",
            description =
                    "As any other entry. It is kept whichever rating its requirement has, and counts while that rating asks for it.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The requirement is confirmed, so its items are locked.")
    ResponseEntity<EntryBody> savePartEntry(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @PathVariable String part,
            @RequestBody EntryBody.Given given,
            IfMatch match) {
        return saveEntry(actor, assessment, ref + "/" + part, given, match);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/{ref}/{part}/looked-at")
    @Operation(
            summary = "Say that an entry brought forward, which belongs to another, still holds",
            description =
                    "It counts from then on. If-Match names the version that was looked at and is needed.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The requirement is confirmed, so its items are locked.")
    ResponseEntity<EntryBody> lookAtPartEntry(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @PathVariable String part,
            IfMatch match,
            Once once) {
        return lookAtEntry(actor, assessment, ref + "/" + part, match, once);
    }

    private ResponseEntity<EntryBody> answer(Recorded recorded, String ref, IfMatch match) {
        return switch (recorded) {
            case Recorded.Saved(var entry, Assessed assessed) ->
                    answer(EntryBody.of(assessed, entry));
            case Recorded.Invalid(List<Problem> problems) ->
                    throw Refused.invalid(problems, field -> "/" + part(field));
            case Recorded.Locked(_, Assessed assessed) ->
                    throw Refused.conflict(
                            "%s is confirmed, so its items are locked. Take the confirmation off first."
                                    .formatted(assessed.requirementOf(ref).ref()));
            case Recorded.Conflict conflict -> {
                if (!match.named()) throw Refused.versionNeeded();
                var mine = new EntryBody.Mine(EntryBody.json(conflict.mine()), conflict.comment());
                throw Refused.movedOn(
                        json.valueToTree(mine),
                        json.valueToTree(EntryBody.of(conflict.assessed(), conflict.theirs())));
            }
        };
    }

    private static ResponseEntity<EntryBody> answer(EntryBody entry) {
        return ResponseEntity.ok().eTag(IfMatch.tag(entry.version())).body(entry);
    }

    /** The fields of a date on a page are one value here. */
    private static String part(String field) {
        return field.equals("comment") ? field : "value";
    }
}
