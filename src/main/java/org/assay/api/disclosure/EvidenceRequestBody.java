package org.assay.api.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.disclosure.EvidenceRequest;
import org.jspecify.annotations.Nullable;

/** That a recipient asks for evidence about a return. */
@Schema(
        name = "EvidenceRequest",
        description = "That a recipient asks for evidence about a return.")
record EvidenceRequestBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e") UUID id,
        @Schema(description = "The return's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID publication,
        @Schema(
                        description = "Id of the organisation whose return it is.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d50")
                UUID organisation,
        @Schema(
                        description = "Id of the recipient who asks.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d51")
                UUID recipient,
        @Schema(
                        description =
                                "The standard or statement it is about; empty for the return as a whole.",
                        example = "1.2")
                String ref,
        @Schema(description = "What is asked for.", example = "The induction programme.")
                String asked,
        @Schema(description = "By which day.", example = "2030-06-30") LocalDate due,
        @Schema(description = "When it was asked.", example = "2030-06-01T09:00:00Z")
                Instant askedAt,
        @Schema(description = "Who asked, by name.", example = "Olga Officer") String askedBy,
        @Schema(description = "What was supplied, the newest first.") List<SuppliedBody> supplied,
        @Schema(
                        description = "When it was closed; left out while it is open.",
                        example = "2030-06-20T09:00:00Z")
                @Nullable Instant closedAt,
        @Schema(
                        description = "Who closed it, by name; left out while it is open.",
                        example = "Ada Adams")
                @Nullable String closedBy,
        @Schema(
                        description = "What was said with it; left out while it is open.",
                        example = "That is all there is.")
                @Nullable String closing) {

    /** A document that was supplied. */
    @Schema(name = "SuppliedDocument", description = "A document that was supplied.")
    record SuppliedBody(
            @Schema(
                            description = "The document's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d52")
                    UUID document,
            @Schema(description = "Its title.", example = "Induction programme") String title,
            @Schema(description = "When.", example = "2030-06-10T09:00:00Z") Instant at,
            @Schema(description = "By whom.", example = "Ada Adams") String by) {}

    static EvidenceRequestBody of(EvidenceRequest request) {
        EvidenceRequest.Closed closed = request.closed();
        return new EvidenceRequestBody(
                request.id().value(),
                request.publication().value(),
                request.organisation().value(),
                request.recipient().value(),
                request.ref(),
                request.asked(),
                request.due(),
                request.askedAt(),
                request.askedBy(),
                request.supplied().stream()
                        .map(each ->
                                new SuppliedBody(
                                        each.document().value(),
                                        each.title(),
                                        each.at(),
                                        each.by()))
                        .toList(),
                closed == null ? null : closed.at(),
                closed == null ? null : closed.by(),
                closed == null ? null : closed.words());
    }

    String cursor() {
        return id.toString();
    }
}
