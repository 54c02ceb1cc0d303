package org.assay.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.kernel.PersonId;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of the history of an organisation or of the service. */
@Schema(
        name = "Change",
        description =
                "One line of a history: a change of anything, or several saves while typing folded into one.")
public record ChangeBody(
        @Schema(description = "Its number in the chain.", example = "42") long number,
        @Schema(description = "Number of the first change that it stands for.", example = "40")
                long first,
        @Schema(description = "When it happened.", example = "2030-03-04T16:10:00Z") Instant at,
        @Schema(description = "Who did it; left out for Assay itself.") @Nullable Personal person,
        @Schema(description = "What was done, as noun and verb.", example = "document.added")
                String what,
        @Schema(
                        description = "What was changed, as a path from the thing to its part.",
                        example = "document/019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                String subject,
        @Schema(
                        description =
                                "The value before; left out when there was none, or it was erased.",
                        example = "{\"title\":\"Privacy policy 2029\"}")
                @Nullable JsonNode before,
        @Schema(
                        description =
                                "The value after; left out when there is none, or it was erased.",
                        example = "{\"title\":\"Privacy policy\"}")
                @Nullable JsonNode after,
        @Schema(description = "Whether values were taken away since, lawfully.", example = "false")
                boolean erased,
        @Schema(description = "SHA-256 that chains it to the change before.", example = "3e81b0")
                String hash) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    public static ChangeBody of(HistoryLine line, Personal.Names names) {
        return new ChangeBody(
                line.last(),
                line.first(),
                line.at(),
                names.of(line.person()),
                line.what(),
                line.subject(),
                json(line.before()),
                json(line.after()),
                line.erased(),
                line.hash());
    }

    /** Everybody who did something in these lines. */
    public static Set<PersonId> people(List<HistoryLine> lines) {
        Set<PersonId> people = new HashSet<>();
        for (HistoryLine line : lines) {
            PersonId person = line.person();
            if (person != null) people.add(person);
        }
        return people;
    }

    /** Which kind of change is asked for; all when none is. */
    public static Set<String> nouns(String kind) {
        return kind.isEmpty() ? Set.of() : Set.of(kind.replace("\0", ""));
    }

    public String cursor() {
        return Long.toString(number);
    }

    /** Some values are kept as JSON, others as plain words, which may look like it. */
    private static @Nullable JsonNode json(@Nullable String value) {
        if (value == null) return null;
        if (value.startsWith("{")) {
            try {
                return JSON.readTree(value);
            } catch (JacksonException words) {
                return JSON.getNodeFactory().stringNode(value);
            }
        }
        return JSON.getNodeFactory().stringNode(value);
    }
}
