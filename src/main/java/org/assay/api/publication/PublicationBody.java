package org.assay.api.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.publication.Publication;
import org.jspecify.annotations.Nullable;

/** A finished copy of an assessment. */
@Schema(
        name = "Publication",
        description = "A finished copy of an assessment; nothing of it ever changes.")
record PublicationBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e") UUID id,
        @Schema(
                        description = "The assessment's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID assessment,
        @Schema(
                        description = "The organisation's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d50")
                UUID organisation,
        @Schema(
                        description = "Among the publications of the same assessment, from 1.",
                        example = "1")
                int number,
        @Schema(description = "Key of the framework.", example = "safe-kitchens") String framework,
        @Schema(description = "Name of the edition.", example = "2030") String edition,
        @Schema(description = "Id of the level.", example = "safe") String level,
        @Schema(description = "When it was published.", example = "2030-03-04T16:10:00Z")
                Instant publishedAt,
        @Schema(description = "Whether it was after the edition's last day.", example = "false")
                boolean late,
        @Schema(description = "SHA-256 of the snapshot.", example = "9f86d081884c7d65")
                String sha256,
        @Schema(
                        description =
                                "Ids of the organisations it was handed in to; empty for one that was published.",
                        example = "[\"019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d51\"]")
                List<UUID> handedInTo,
        @Schema(description = "When and why it was taken back; left out while it stands.")
                @Nullable WithdrawalBody withdrawal) {
    static PublicationBody of(Publication publication) {
        return new PublicationBody(
                publication.id().value(),
                publication.assessment().value(),
                publication.organisation().value(),
                publication.number(),
                publication.framework(),
                publication.edition(),
                publication.level(),
                publication.publishedAt(),
                publication.late(),
                publication.sha256(),
                publication.handedInTo().stream().map(OrganisationId::value).sorted().toList(),
                WithdrawalBody.of(publication.withdrawal()));
    }

    String cursor() {
        return id.toString();
    }
}
