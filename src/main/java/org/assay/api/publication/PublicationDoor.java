package org.assay.api.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.ProblemBody;
import org.assay.api.rest.Refused;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Missing;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Right;
import org.assay.publication.Publication;
import org.assay.publication.PublicationId;
import org.assay.publication.Publications;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.assay.publication.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Publishes assessments, and opens what was published. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Publications", description = "Frozen copies of assessments.")
class PublicationDoor {
    private final Publishing publishing;
    private final Publications publications;
    private final JsonMapper json;

    PublicationDoor(Publishing publishing, Publications publications, JsonMapper json) {
        this.publishing = publishing;
        this.publications = publications;
        this.json = json;
    }

    @Allow(Right.VIEW)
    @GetMapping("/assessments/{assessment}/publications")
    @Operation(summary = "List an assessment's publications", description = "The newest first.")
    ListOf<PublicationBody> listPublications(
            Actor actor, @PathVariable String assessment, Paging paging) {
        return paging.of(
                publishing.check(actor, AssessmentId.of(assessment)).before().stream()
                        .map(PublicationBody::of)
                        .toList(),
                PublicationBody::cursor);
    }

    @Allow(Right.PUBLISH)
    @PostMapping("/assessments/{assessment}/publications")
    @Operation(
            summary = "Publish an assessment, or hand it in",
            description =
                    "Freezes it at the level that its answers give. After the last day it is marked late. Where the edition names recipients, it is"
                            + " handed in to each that it is for: it has to be whole, and signed where the edition asks for a declaration. Otherwise it is"
                            + " published, whatever is missing; when nothing has changed since the last publication, the answer is 200 and that one."
                            + " Give the level that you expect, and it is published at that one or not at all.")
    @ApiResponse(
            responseCode = "201",
            description = "It is published or handed in.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "Nothing has changed since this publication.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description =
                    "It was handed in already, and was not taken back since; or it would be published at another level than the one expected.")
    @ApiResponse(
            responseCode = "422",
            description =
                    "It is not whole or not signed (errors list what is missing, by entry), or does not go to those named.")
    ResponseEntity<PublicationBody> publish(
            Actor actor,
            @PathVariable String assessment,
            @Parameter(
                            description =
                                    "Id of the level that it is expected to be published at; left out for whichever it is.",
                            example = "clean")
                    @RequestParam(required = false)
                    @Nullable String level,
            @RequestBody(required = false) @Nullable HandInBody to,
            Once once) {
        AssessmentId id = AssessmentId.of(assessment);
        Set<String> named = to == null || to.to() == null ? Set.of() : Set.copyOf(to.to());
        Seen expected = level == null ? null : new Seen(level, null);
        return once.answer(
                List.of(named, level == null ? "" : level),
                () ->
                        published(
                                publishing.publish(
                                        actor, id, UUID.randomUUID().toString(), named, expected)));
    }

    @OpenToAll
    @GetMapping("/publications/{publication}")
    @Operation(
            summary = "Read a publication",
            description =
                    "The frozen snapshot for the organisation, its recipients and reviewers; the public summary for anybody else, signed in or not.")
    OpenedBody readPublication(@Nullable Actor actor, @PathVariable String publication) {
        return OpenedBody.of(publications.open(actor, PublicationId.of(publication)), json);
    }

    @OpenToAll
    @GetMapping("/publications/{publication}/snapshot")
    @Operation(
            summary = "Download a publication's snapshot",
            description =
                    "Exactly the bytes whose SHA-256 the publication names. Not found for those who may see the summary only.")
    @ApiResponse(
            responseCode = "200",
            description = "The snapshot.",
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            mediaType = "application/json",
                            schema = @io.swagger.v3.oas.annotations.media.Schema(type = "object")))
    ResponseEntity<byte[]> downloadSnapshot(
            @Nullable Actor actor, @PathVariable String publication) {
        if (publications.open(actor, PublicationId.of(publication))
                instanceof Publications.Opened.Whole whole) {
            return ResponseEntity.ok()
                    .header("Content-Type", "application/json")
                    .eTag(tag(whole))
                    .body(whole.json());
        }
        throw new NotFound();
    }

    /** Another one once a name was taken out of it. */
    private static String tag(Publications.Opened.Whole whole) {
        var redacted = whole.snapshot().redacted();
        String sha256 = whole.publication().sha256();
        return redacted == null ? sha256 : sha256 + "-" + redacted.at().getEpochSecond();
    }

    private static ResponseEntity<PublicationBody> published(PublishOutcome outcome) {
        return switch (outcome) {
            case PublishOutcome.Published(Publication publication) ->
                    ResponseEntity.created(URI.create("/api/v1/publications/" + publication.id()))
                            .body(PublicationBody.of(publication));
            case PublishOutcome.Done done ->
                    ResponseEntity.ok(PublicationBody.of(done.publication()));
            case PublishOutcome.StillStands(Publication publication) ->
                    throw Refused.conflict(
                            "It was handed in already, as publication %s. Take that back with a reason, and hand in again."
                                    .formatted(publication.id()));
            case PublishOutcome.Changed() ->
                    throw Refused.conflict(
                            "It would be published at another level than the one you expect. The evaluation says at which, and what is missing.");
            case PublishOutcome.Incomplete(List<Missing> missing) ->
                    throw Refused.wrong(
                            missing.stream()
                                    .map(each ->
                                            new ProblemBody.Fault(
                                                    "/entries/" + each.what(), each.sentence()))
                                    .toList());
            case PublishOutcome.NotSigned() ->
                    throw Refused.wrong(
                            "/sign-off",
                            "The declaration has to be signed before it is handed in.");
            case PublishOutcome.NobodyReceives(String sentence) ->
                    throw Refused.wrong("", sentence);
            case PublishOutcome.NotForThem(String sentence) -> throw Refused.wrong("/to", sentence);
        };
    }
}
