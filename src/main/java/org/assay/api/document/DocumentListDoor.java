package org.assay.api.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.assay.api.rest.Fingerprint;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.evidence.Adding;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.DocumentSearch;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An organisation's documents. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/documents")
@Tag(name = "Documents", description = "Files, links and places that answers cite.")
class DocumentListDoor {
    private final Documents documents;

    DocumentListDoor(Documents documents) {
        this.documents = documents;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "List documents",
            description = "Those on the list, or those that were withdrawn, newest first.")
    ListOf<DocumentBody> listDocuments(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(
                            description =
                                    "Part of a title, a file's name, a link or a place; left out for all.",
                            example = "fridge")
                    @RequestParam(required = false, defaultValue = "")
                    String text,
            @Parameter(
                            description = "Whether to list those that were withdrawn instead.",
                            example = "false")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean withdrawn,
            Paging paging) {
        OrganisationId id = OrganisationId.of(organisation);
        var search =
                new DocumentSearch(
                        text.replace("\0", ""), DocumentSearch.Sort.NEWEST, withdrawn, 1);
        DocumentId after =
                paging.after().isEmpty()
                        ? null
                        : new DocumentId(Ids.parse(paging.after()).orElseThrow(Paging::noSuch));
        List<Document> found = documents.listAfter(actor, id, search, after, paging.limit() + 1);
        return paging.upTo(found.stream().map(DocumentBody::of).toList(), DocumentBody::cursor);
    }

    @Allow(Right.ANSWER)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add a document",
            description =
                    "As JSON a link or a place; as multipart/form-data a file in the part file, and a title if wanted in the part title."
                            + " A file's type is read from its content, and it is scanned for viruses where a scanner is set up.")
    @ApiResponse(
            responseCode = "201",
            description = "It is on the list.",
            useReturnTypeSchema = true)
    ResponseEntity<DocumentBody> addDocument(
            Actor actor,
            @PathVariable String organisation,
            @RequestBody DocumentBody.Given given,
            Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        return once.answer(given, () -> added(told(actor, id, given)));
    }

    @Allow(Right.ANSWER)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Add a document",
            description =
                    "As JSON a link or a place; as multipart/form-data a file in the part file, and a title if wanted in the part title."
                            + " A file's type is read from its content, and it is scanned for viruses where a scanner is set up.")
    @ApiResponse(
            responseCode = "201",
            description = "It is on the list.",
            useReturnTypeSchema = true)
    ResponseEntity<DocumentBody> uploadDocument(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(description = "The file.") @RequestPart("file") MultipartFile file,
            @Parameter(description = "Its title; left out to make it from the file's name.")
                    @RequestPart(name = "title", required = false)
                    @Nullable String title,
            Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        actor.require(Right.ANSWER, id);
        String called = title == null ? "" : title;
        return once.take(
                Fingerprint.of(file) + "\n" + called,
                () -> added(uploaded(actor, id, file, called)));
    }

    private Adding told(Actor actor, OrganisationId organisation, DocumentBody.Given given) {
        String title = text(given.title());
        String link = text(given.link());
        String place = text(given.place());
        if (link.isBlank() == place.isBlank()) {
            throw Refused.wrong(
                    "",
                    "Give a link or a place, one of the two. A file is sent as multipart/form-data.");
        }
        return place.isBlank()
                ? documents.link(actor, organisation, title, link)
                : documents.place(actor, organisation, title, place);
    }

    private Adding uploaded(
            Actor actor, OrganisationId organisation, MultipartFile file, String title) {
        String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            return documents.upload(actor, organisation, name == null ? "" : name, title, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ResponseEntity<DocumentBody> added(Adding outcome) {
        return switch (outcome) {
            case Adding.Added(Document document) ->
                    ResponseEntity.created(URI.create("/api/v1/documents/" + document.id()))
                            .body(DocumentBody.of(document));
            case Adding.Refused(Problem problem) -> throw Refused.invalid(List.of(problem));
        };
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
