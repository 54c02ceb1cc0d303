package org.assay.api.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.api.document.DocumentBody.InUse;
import org.assay.api.document.DocumentBody.TitleGiven;
import org.assay.api.rest.Once;
import org.assay.api.rest.ProblemBody;
import org.assay.api.rest.Refused;
import org.assay.evidence.Citation;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.evidence.Renaming;
import org.assay.evidence.Withdrawal;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One document. */
@RestController
@RequestMapping("/api/v1/documents/{document}")
@Tag(name = "Documents")
class DocumentDoor {
    private final Documents documents;

    DocumentDoor(Documents documents) {
        this.documents = documents;
    }

    @Allow({Right.VIEW, Right.SEE_RETURNS})
    @GetMapping
    @Operation(
            summary = "Read a document",
            description =
                    "What is known of it, also when it was withdrawn, and for its own organisation what rests on it. Recipients read the"
                            + " documents that publications to them name.")
    InUse readDocument(Actor actor, @PathVariable String document) {
        var found = documents.inUse(actor, DocumentId.of(document));
        return new InUse(
                DocumentBody.of(found.document()),
                found.citations().stream().map(Citation::title).toList());
    }

    @Allow(Right.ANSWER)
    @PutMapping("/title")
    @Operation(
            summary = "Give a document another title",
            description = "Its content never changes.")
    DocumentBody renameDocument(
            Actor actor, @PathVariable String document, @RequestBody TitleGiven given) {
        String title = given.title();
        return switch (documents.rename(
                actor, DocumentId.of(document), title == null ? "" : title)) {
            case Renaming.Renamed(Document renamed) -> DocumentBody.of(renamed);
            case Renaming.Refused(Problem problem) -> throw Refused.invalid(List.of(problem));
        };
    }

    @Allow(Right.ANSWER)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraw a document",
            description = "Takes it off the list. What is published keeps it.")
    @ApiResponse(responseCode = "409", description = "Something rests on it; errors say what.")
    void withdrawDocument(Actor actor, @PathVariable String document) {
        if (documents.withdraw(actor, DocumentId.of(document))
                instanceof Withdrawal.StillCited(List<Citation> citations)) {
            throw Refused.conflict(
                    "Answers rest on this document. Take it out of them first.",
                    citations.stream()
                            .map(citation -> new ProblemBody.Fault("", citation.title()))
                            .toList());
        }
    }

    @Allow(Right.ANSWER)
    @PostMapping("/restoration")
    @Operation(
            summary = "Put a withdrawn document on the list again",
            description = "One that stands there stays.")
    ResponseEntity<DocumentBody> restoreDocument(
            Actor actor, @PathVariable String document, Once once) {
        return once.answer(
                "",
                () ->
                        ResponseEntity.ok(
                                DocumentBody.of(
                                        documents.restore(actor, DocumentId.of(document)))));
    }
}
