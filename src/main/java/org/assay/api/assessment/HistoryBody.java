package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.assay.api.rest.Personal;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a history. */
@Schema(
        name = "HistoryLine",
        description =
                "One line of a history: a change, or several saves while typing folded into one.")
record HistoryBody(
        @Schema(description = "Its number in the organisation's chain.", example = "42")
                long number,
        @Schema(description = "Number of the first change that it stands for.", example = "40")
                long first,
        @Schema(description = "When it happened.", example = "2030-03-04T16:10:00Z") Instant at,
        @Schema(description = "Who did it; left out for Assay itself.") @Nullable Personal person,
        @Schema(description = "What was done.", example = "entry.saved") String what,
        @Schema(
                        description =
                                "Ref of the item or requirement; empty for the assessment itself.",
                        example = "1.1.1")
                String ref,
        @Schema(
                        description =
                                "The value before; left out when there was none, or it was erased.",
                        example = "{\"value\":false}")
                @Nullable JsonNode before,
        @Schema(
                        description =
                                "The value after; left out when there is none, or it was erased.",
                        example = "{\"value\":true}")
                @Nullable JsonNode after,
        @Schema(description = "Whether values were taken away since, lawfully.", example = "false")
                boolean erased,
        @Schema(description = "SHA-256 that chains it to the change before.", example = "3e81b0")
                String hash) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static HistoryBody of(HistoryLine line, String whole, Personal.Names names) {
        String subject = line.subject();
        return new HistoryBody(
                line.last(),
                line.first(),
                line.at(),
                names.of(line.person()),
                line.what(),
                subject.length() > whole.length() ? subject.substring(whole.length() + 1) : "",
                json(line.before()),
                json(line.after()),
                line.erased(),
                line.hash());
    }

    /** An entry's values are kept as JSON, others as plain words. */
    private static @Nullable JsonNode json(@Nullable String value) {
        if (value == null) return null;
        return value.startsWith("{")
                ? JSON.readTree(value)
                : JSON.getNodeFactory().stringNode(value);
    }

    String cursor() {
        return Long.toString(number);
    }
}
