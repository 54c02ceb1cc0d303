package org.assay.api.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.api.rest.SummaryBody;
import org.assay.publication.Publications;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A publication as far as the caller may see it. */
@Schema(name = "OpenedPublication", description = "A publication as far as the caller may see it.")
record OpenedBody(
        @Schema(description = "What everybody may know.") SummaryBody summary,
        @Schema(
                        description =
                                "SHA-256 of the snapshot's bytes, as the snapshot's own address gives them.",
                        example = "9f86d081884c7d65")
                String sha256,
        @Schema(
                        description =
                                "All that was published, as it was: for the organisation, its recipients and reviewers; left out for others.",
                        example = "{\"format\":\"assay-publication-1\"}")
                @Nullable JsonNode snapshot) {
    static OpenedBody of(Publications.Opened opened, JsonMapper json) {
        JsonNode snapshot =
                opened instanceof Publications.Opened.Whole whole
                        ? json.readTree(whole.json())
                        : null;
        return new OpenedBody(
                SummaryBody.of(opened.summary()), opened.summary().sha256(), snapshot);
    }
}
