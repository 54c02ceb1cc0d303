package org.assay.api.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.Content;
import org.assay.evidence.Document;
import org.jspecify.annotations.Nullable;

/** Something that an answer can cite. */
@Schema(
        name = "Document",
        description = "Something that an answer can cite: a file, a link, or a place.")
record DocumentBody(
        @Schema(
                        description = "Its id, which an answer names.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID id,
        @Schema(
                        description = "The organisation's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID organisation,
        @Schema(description = "Its title.", example = "Fridge log") String title,
        @Schema(
                        description = "What it is.",
                        allowableValues = {"upload", "link", "place"},
                        example = "upload")
                String kind,
        @Schema(description = "A file's name; left out for others.", example = "fridge-log.pdf")
                @Nullable String fileName,
        @Schema(
                        description = "A file's type, read from its content; left out for others.",
                        example = "application/pdf")
                @Nullable String mediaType,
        @Schema(description = "A file's size in bytes; left out for others.", example = "48213")
                @Nullable Long size,
        @Schema(
                        description = "SHA-256 of a file; left out for others.",
                        example = "9f86d081884c7d65")
                @Nullable String sha256,
        @Schema(
                        description = "What the virus scanner said of a file; left out for others.",
                        allowableValues = {"clean", "infected", "not-scanned"},
                        example = "clean")
                @Nullable String scan,
        @Schema(
                        description = "The address of a link; left out for others.",
                        example = "https://care.example/fridges")
                @Nullable String link,
        @Schema(
                        description = "Where it is kept; left out for others.",
                        example = "The locked cupboard in the office")
                @Nullable String place,
        @Schema(description = "When it was added.", example = "2030-03-04T16:10:00Z")
                Instant addedAt,
        @Schema(description = "Who added it.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d50")
                UUID addedBy,
        @Schema(
                        description =
                                "When it was taken off the list; left out while it stands there.",
                        example = "2030-05-04T16:10:00Z")
                @Nullable Instant withdrawnAt) {

    static DocumentBody of(Document document) {
        Content.Upload file = document.content() instanceof Content.Upload upload ? upload : null;
        return new DocumentBody(
                document.id().value(),
                document.organisation().value(),
                document.title(),
                document.content().kind(),
                file == null ? null : file.fileName(),
                file == null ? null : file.mediaType(),
                file == null ? null : file.size(),
                file == null ? null : file.sha256(),
                file == null ? null : file.scan().id(),
                document.content() instanceof Content.Link(String address) ? address : null,
                document.content() instanceof Content.Place(String words) ? words : null,
                document.addedAt(),
                document.addedBy().value(),
                document.withdrawn());
    }

    String cursor() {
        return id.toString();
    }

    /** A link or a place. */
    @Schema(name = "DocumentGiven", description = "A link or a place: one of the two.")
    record Given(
            @Schema(
                            description = "Its title; left out to use the link or place itself.",
                            example = "Fridge log")
                    @Nullable String title,
            @Schema(
                            description = "Where it can be read on the web.",
                            example = "https://care.example/fridges")
                    @Nullable String link,
            @Schema(
                            description = "Where it is kept, in words.",
                            example = "The locked cupboard in the office")
                    @Nullable String place) {}

    /** A new title. */
    @Schema(name = "TitleGiven", description = "A new title.")
    record TitleGiven(
            @Schema(description = "The title.", example = "Fridge log 2030")
                    @Nullable String title) {}

    /** A document and what rests on it. */
    @Schema(name = "DocumentInUse", description = "A document and what rests on it.")
    record InUse(
            @Schema(description = "The document.") DocumentBody document,
            @Schema(
                            description = "What rests on it, as people know it.",
                            example = "[\"1.1.1 in Safe kitchens 2030\"]")
                    List<String> citedBy) {}
}
