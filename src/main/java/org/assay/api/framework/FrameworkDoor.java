package org.assay.api.framework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.ProblemBody;
import org.assay.api.rest.Refused;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.PackProblem;
import org.assay.framework.Publishing;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Right;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Frameworks and their editions; an authority publishes one as a pack. */
@RestController
@RequestMapping("/api/v1/frameworks")
@Tag(name = "Frameworks", description = "Frameworks and their editions, open to all.")
class FrameworkDoor {
    private static final String YAML = "application/yaml";

    private final Editions editions;

    FrameworkDoor(Editions editions) {
        this.editions = editions;
    }

    @OpenToAll
    @GetMapping
    @Operation(
            summary = "List the editions of all frameworks",
            description =
                    "By title, of one framework the newest first. The cursor is FRAMEWORK/EDITION.")
    ListOf<EditionLine> listEditions(Paging paging) {
        return paging.of(editions.all().stream().map(EditionLine::of).toList(), EditionLine::id);
    }

    @OpenToAll
    @GetMapping("/{framework}/editions/{edition}")
    @Operation(
            summary = "Read an edition",
            description =
                    "All that it asks: standards, requirements, items with their guidance, levels and the profile's questions.")
    EditionBody readEdition(@PathVariable String framework, @PathVariable String edition) {
        return EditionBody.of(editions.find(framework, edition).orElseThrow(NotFound::new));
    }

    @OpenToAll
    @GetMapping("/{framework}/editions/{edition}/changes")
    @Operation(
            summary = "Read what an edition changes",
            description = "Since the edition that it repeats; of a first edition nothing.")
    ChangesBody readChanges(@PathVariable String framework, @PathVariable String edition) {
        Edition found = editions.find(framework, edition).orElseThrow(NotFound::new);
        return ChangesBody.of(editions.changes(found));
    }

    @OpenToAll
    @GetMapping(value = "/{framework}/editions/{edition}.yaml", produces = YAML)
    @Operation(
            summary = "Download an edition's pack",
            description =
                    "The file as it was published, in YAML. Of an edition that is told by its difference it is the difference.")
    @ApiResponse(
            responseCode = "200",
            description = "The pack.",
            content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
    ResponseEntity<String> downloadPack(
            @PathVariable String framework, @PathVariable String edition) {
        Edition found = editions.find(framework, edition).orElseThrow(NotFound::new);
        String name = found.framework() + "-" + found.edition() + ".yaml";
        return ResponseEntity.ok()
                .eTag(found.sha256())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(found.yaml());
    }

    @Allow(Right.PUBLISH_OVERLAYS)
    @PostMapping(consumes = {YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            summary = "Publish an edition",
            description =
                    "Takes a framework pack in YAML, checks it, and publishes its edition for good: an authority its own, a board what it lays over an edition. Each thing wrong with it is listed"
                            + " with line, column and, where there is one, a suggestion.")
    @ApiResponse(
            responseCode = "201",
            description = "The edition is published.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "There is an edition of that name, which never changes.")
    ResponseEntity<EditionLine> publishEdition(Actor actor, @RequestBody String pack, Once once) {
        return once.answer(pack, () -> published(editions.publish(actor, "pack.yaml", pack)));
    }

    private static ResponseEntity<EditionLine> published(Publishing outcome) {
        return switch (outcome) {
            case Publishing.Published(Edition edition) ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/frameworks/%s/editions/%s"
                                                    .formatted(
                                                            edition.framework(),
                                                            edition.edition())))
                            .body(EditionLine.of(edition));
            case Publishing.AlreadyPublished(Edition edition) -> throw alreadyThere(edition);
            case Publishing.Rejected(List<PackProblem> problems) ->
                    throw Refused.wrong(problems.stream().map(FrameworkDoor::fault).toList());
        };
    }

    static Refused alreadyThere(Edition edition) {
        return Refused.conflict(
                "The edition %s is published already, and an edition never changes. Give the new one another name."
                        .formatted(edition));
    }

    static ProblemBody.Fault fault(PackProblem problem) {
        String suggestion = problem.suggestion();
        return new ProblemBody.Fault(
                "",
                problem.message(),
                problem.line(),
                problem.column(),
                suggestion.isEmpty() ? null : suggestion);
    }
}
