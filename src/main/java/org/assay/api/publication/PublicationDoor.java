package org.assay.api.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.assessment.AssessmentId;
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
            summary = "Publish an assessment",
            description =
                    "Freezes it at the level that its answers give, whichever that is: publishing is never refused for what is missing, and"
                            + " after the last day it is marked late. What each higher level still needs is in the evaluation. When nothing has changed"
                            + " since the last publication, the answer is 200 and that one. Give the level that you expect, and it is published at that"
                            + " one or not at all.")
    @ApiResponse(responseCode = "201", description = "It is published.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "Nothing has changed since this publication.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "It would be published at another level than the one expected.")
    ResponseEntity<PublicationBody> publish(
            Actor actor,
            @PathVariable String assessment,
            @Parameter(
                            description =
                                    "Id of the level that it is expected to be published at; left out for whichever it is.",
                            example = "clean")
                    @RequestParam(required = false)
                    @Nullable String level,
            Once once) {
        AssessmentId id = AssessmentId.of(assessment);
        return once.answer(level == null ? "" : level, () -> published(publish(actor, id, level)));
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
                    .eTag(whole.publication().sha256())
                    .body(whole.json());
        }
        throw new NotFound();
    }

    private PublishOutcome publish(Actor actor, AssessmentId id, @Nullable String level) {
        String token = UUID.randomUUID().toString();
        if (level == null) return publishing.publish(actor, id, token);
        return publishing
                .publish(actor, id, token, new Seen(level, null))
                .orElseThrow(
                        () ->
                                Refused.conflict(
                                        "It would not be published at “%s” as it stands. The evaluation says at which level it would be, and what is missing."
                                                .formatted(level)));
    }

    private static ResponseEntity<PublicationBody> published(PublishOutcome outcome) {
        Publication publication = outcome.publication();
        PublicationBody body = PublicationBody.of(publication);
        return outcome instanceof PublishOutcome.Published
                ? ResponseEntity.created(URI.create("/api/v1/publications/" + publication.id()))
                        .body(body)
                : ResponseEntity.ok(body);
    }
}
