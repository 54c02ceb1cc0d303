package org.assay.web.evidence;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.evidence.Opening;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A document's bytes: as a download whatever they are, and in the browser only for photographs and
 * PDF. Headers keep a hostile file from acting as a page of ours. Whose document it is decides the
 * use case: an upper room may open it to readers of other organisations.
 */
@Controller
@RequestMapping("/documents/{document}")
class DocumentBytes {
    /** Nothing runs, nothing is fetched, and the file has no origin. */
    private static final String BOXED = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /**
     * A PDF runs in the browser's own reader, apart from our pages; one of ours may show it inside.
     */
    private static final String READER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/webp", "image/gif", "application/pdf");

    private final Documents documents;

    DocumentBytes(Documents documents) {
        this.documents = documents;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/content")
    ResponseEntity<Resource> download(@PathVariable("document") String id, Actor actor) {
        return switch (documents.open(actor, DocumentId.of(id))) {
            case Opening.Infected(Document document) -> explain(document);
            case Opening.Opened opened -> serve(opened, "attachment", BOXED);
        };
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/view")
    ResponseEntity<Resource> view(@PathVariable("document") String id, Actor actor) {
        return switch (documents.open(actor, DocumentId.of(id), SHOWN)) {
            case Opening.Infected(Document document) -> explain(document);
            case Opening.Opened opened -> {
                boolean pdf = opened.upload().mediaType().equals("application/pdf");
                yield serve(opened, "inline", pdf ? READER : BOXED);
            }
        };
    }

    /**
     * The tag is strong, so that the server neither compresses the bytes nor guesses their length.
     */
    private static ResponseEntity<Resource> serve(
            Opening.Opened opened, String disposition, String policy) {
        var upload = opened.upload();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.type()))
                .eTag(upload.sha256())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(disposition)
                                .filename(
                                        FileNames.plain(upload.fileName()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .body(opened.bytes());
    }

    private static ResponseEntity<Resource> explain(Document document) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/documents/" + document.id()))
                .build();
    }
}
