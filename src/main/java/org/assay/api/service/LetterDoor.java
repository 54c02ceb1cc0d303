package org.assay.api.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.mail.Letter;
import org.assay.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The letters that Assay wrote, without their texts: those hold links that set passwords, so they
 * are opened in the browser only.
 */
@RestController
@RequestMapping("/api/v1/service/letters")
@Tag(name = "Service")
class LetterDoor {
    private final Outbox outbox;

    LetterDoor(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A letter on the list. */
    @Schema(name = "Letter", description = "A letter that Assay wrote, without its text.")
    record Line(
            @Schema(
                            description = "The letter's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID id,
            @Schema(description = "To whom.", example = "gwen@care.example") String to,
            @Schema(description = "About what.", example = "Set your password") String subject,
            @Schema(description = "When it was written.", example = "2030-03-04T16:10:00Z")
                    Instant writtenAt,
            @Schema(
                            description = "Where it stands; kept where no mail server is set.",
                            allowableValues = {"kept", "waiting", "sent", "given_up"},
                            example = "sent")
                    String state,
            @Schema(description = "How often it was tried to send it.", example = "1") int attempts,
            @Schema(
                            description = "What the last attempt met; empty when none failed.",
                            example = "The mail server did not answer.")
                    String problem,
            @Schema(
                            description = "When it was sent; left out while it was not.",
                            example = "2030-03-04T16:10:05Z")
                    @Nullable Instant sentAt) {
        static Line of(Letter letter) {
            return new Line(
                    letter.id(),
                    letter.to(),
                    letter.subject(),
                    letter.writtenAt(),
                    letter.state().name().toLowerCase(Locale.ROOT),
                    letter.attempts(),
                    letter.problem(),
                    letter.sentAt());
        }

        String cursor() {
            return id.toString();
        }
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "List letters",
            description =
                    "Newest first, without their texts: those hold links that set passwords, so a letter is opened in the browser.")
    ListOf<Line> listLetters(Actor actor, Paging paging) {
        return paging.from(
                (last, limit) -> outbox.after(actor, last, limit).stream().map(Line::of).toList(),
                Line::cursor);
    }
}
