package org.assay.api.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.assay.api.rest.Refused;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.evidence.Opening;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A document's bytes, always as a download. */
@RestController
@RequestMapping("/api/v1/documents/{document}/content")
@Tag(name = "Documents")
class ContentDoor {
    private final Documents documents;

    ContentDoor(Documents documents) {
        this.documents = documents;
    }

    @Allow({Right.VIEW, Right.SEE_RETURNS})
    @GetMapping
    @Operation(
            summary = "Download a document's file",
            description =
                    "A link or a place has none and is not found. Recipients get the documents that publications to them name.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, in its own type.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "409",
            description = "A virus was found in it; nobody gets it any more.")
    ResponseEntity<Resource> downloadContent(Actor actor, @PathVariable String document) {
        return switch (documents.open(actor, DocumentId.of(document))) {
            case Opening.Infected _ ->
                    throw Refused.conflict(
                            "A virus was found in this file after it was added, so nobody gets it any more.");
            case Opening.Opened opened -> {
                var disposition =
                        ContentDisposition.attachment()
                                .filename(opened.upload().fileName(), StandardCharsets.UTF_8)
                                .build();
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(opened.type()))
                        .eTag(opened.upload().sha256())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; sandbox; frame-ancestors 'none'")
                        .body(opened.bytes());
            }
        };
    }
}
