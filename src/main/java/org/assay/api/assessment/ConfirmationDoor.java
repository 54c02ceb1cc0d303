package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.Colleague;
import org.assay.account.Roll;
import org.assay.api.assessment.AssessmentBody.StandingBody;
import org.assay.api.rest.Personal;
import org.assay.api.rest.ProblemBody;
import org.assay.api.rest.Refused;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Confirmations;
import org.assay.assessment.Confirmations.Confirmed;
import org.assay.assessment.Owners;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirms requirements, takes that off, and says who looks after them. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}")
@Tag(name = "Assessments")
class ConfirmationDoor {
    private final Confirmations confirmations;
    private final Owners owners;
    private final Assessments assessments;
    private final Roll roll;

    ConfirmationDoor(
            Confirmations confirmations, Owners owners, Assessments assessments, Roll roll) {
        this.confirmations = confirmations;
        this.owners = owners;
        this.assessments = assessments;
        this.roll = roll;
    }

    /** Who is to look after a requirement. */
    @Schema(name = "OwnerGiven", description = "Who is to look after a requirement.")
    record Given(
            @Schema(
                            description = "Id of somebody who belongs to the organisation.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    String person) {}

    /** What the caller read before confirming. */
    @Schema(name = "ConfirmationGiven", description = "What the caller read before confirming.")
    record Read(
            @Schema(
                            description =
                                    "The version of each entry, by ref, that the caller read and confirms. An entry that is left out is confirmed"
                                            + " as it stands.",
                            example = "{\"1.1.1\": 1, \"1.1.2\": 4}")
                    @Nullable Map<String, @Nullable Integer> versions) {}

    @Allow(Right.CONFIRM)
    @PutMapping("/confirmations/{ref}")
    @Transactional
    @Operation(
            summary = "Confirm a requirement",
            description =
                    "Says that what is answered is right, and locks the items. Confirming twice changes nothing."
                            + " Give the versions of the entries that you read, and it is confirmed as you read it or not at all.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description =
                    "It is not complete (errors list what is missing), an entry is not of the version that was read (errors name it), or it asks for no"
                            + " confirmation.")
    StandingBody confirm(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestBody(required = false) @Nullable Read read) {
        var id = AssessmentId.of(assessment);
        Map<String, Integer> seen = seen(actor, id, ref, read);
        return switch (confirmations.confirm(actor, id, ref, seen)) {
            case Confirmed.Done(_, Assessed assessed) ->
                    StandingBody.of(assessed, ref, names(actor, assessed));
            case Confirmed.Changed(String item, Assessed assessed) ->
                    throw Refused.conflict(
                            "%s changed since you read it, so %s is not confirmed. Read it again, then confirm."
                                    .formatted(item, ref),
                            List.of(
                                    new ProblemBody.Fault(
                                            pointer(item),
                                            "It is version %d now."
                                                    .formatted(
                                                            assessed.assessment()
                                                                    .entry(item)
                                                                    .version()))));
            case Confirmed.NotAsked() ->
                    throw Refused.conflict("%s asks for no confirmation.".formatted(ref));
            case Confirmed.NotReady(int missing, Assessed assessed) ->
                    throw Refused.conflict(
                            "%s cannot be confirmed yet: %d of its mandatory items %s not complete."
                                    .formatted(ref, missing, missing == 1 ? "is" : "are"),
                            missing(assessed, ref));
        };
    }

    @Allow(Right.CONFIRM)
    @DeleteMapping("/confirmations/{ref}")
    @Operation(
            summary = "Take a confirmation off",
            description = "The items can be changed again. Where there is none, nothing changes.")
    StandingBody takeConfirmationOff(
            Actor actor, @PathVariable String assessment, @PathVariable String ref) {
        Assessed assessed =
                confirmations.takeOff(actor, AssessmentId.of(assessment), ref).assessed();
        return StandingBody.of(assessed, ref, names(actor, assessed));
    }

    @Allow(Right.ASSIGN_OWNERS)
    @PutMapping("/requirements/{ref}/owner")
    @Transactional
    @Operation(
            summary = "Say who looks after a requirement",
            description = "Somebody who belongs to the organisation.")
    StandingBody assignOwner(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestBody Given given) {
        var id = AssessmentId.of(assessment);
        OrganisationId organisation = assessments.find(actor, id).assessment().organisation();
        actor.require(Right.ASSIGN_OWNERS, organisation);
        List<Colleague> all = roll.of(actor, organisation);
        owners.assign(actor, id, ref, member(all, given.person()));
        return StandingBody.of(assessments.find(actor, id), ref, Personal.names(all));
    }

    @Allow(Right.ASSIGN_OWNERS)
    @DeleteMapping("/requirements/{ref}/owner")
    @Transactional
    @Operation(
            summary = "Take the owner of a requirement away",
            description = "Where there is none, nothing changes.")
    StandingBody removeOwner(
            Actor actor, @PathVariable String assessment, @PathVariable String ref) {
        var id = AssessmentId.of(assessment);
        owners.assign(actor, id, ref, null);
        Assessed assessed = assessments.find(actor, id);
        return StandingBody.of(assessed, ref, names(actor, assessed));
    }

    private Map<String, Integer> seen(
            Actor actor, AssessmentId id, String ref, @Nullable Read read) {
        if (read == null || read.versions() == null || read.versions().isEmpty()) return Map.of();
        Set<String> items =
                assessments.find(actor, id).requirement(ref).items().stream()
                        .map(Item::ref)
                        .collect(Collectors.toSet());
        var seen = new HashMap<String, Integer>();
        read.versions()
                .forEach((item, version) -> {
                    if (!items.contains(item))
                        throw Refused.wrong(
                                pointer(item), "%s has no entry %s.".formatted(ref, item));
                    if (version == null || version < 0)
                        throw Refused.wrong(
                                pointer(item), "A version is a whole number from 0 up.");
                    seen.put(item, version);
                });
        return seen;
    }

    private static String pointer(String item) {
        return "/versions/" + item.replace("~", "~0").replace("/", "~1");
    }

    private Personal.Names names(Actor actor, Assessed assessed) {
        return Personal.names(roll.of(actor, assessed.assessment().organisation()));
    }

    private static PersonId member(List<Colleague> roll, @Nullable String person) {
        return Ids.parse(person == null ? "" : person).stream()
                .map(PersonId::new)
                .filter(id -> roll.stream().anyMatch(each -> each.active() && each.id().equals(id)))
                .findFirst()
                .orElseThrow(() ->
                        Refused.wrong(
                                "/person",
                                "Give the id of somebody who belongs to the organisation."));
    }

    private static List<ProblemBody.Fault> missing(Assessed assessed, String ref) {
        return assessed.evaluation().requirement(ref).orElseThrow().items().stream()
                .filter(item -> item.item().mandatory() && !item.complete())
                .map(item -> new ProblemBody.Fault("/entries/" + item.ref(), item.reason()))
                .toList();
    }
}
