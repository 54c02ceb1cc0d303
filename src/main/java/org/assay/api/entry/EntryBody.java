package org.assay.api.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.assessment.ItemProgress;
import org.assay.form.Answer;
import org.assay.form.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an organisation says to one item now. */
@Schema(name = "Entry", description = "What an organisation says to one item now.")
record EntryBody(
        @Schema(description = "The item's ref.", example = "1.1.1") String ref,
        @Schema(
                        description = "The question as it reads for this organisation.",
                        example = "Is one person responsible for the fridges?")
                String ask,
        @Schema(
                        description =
                                "The answer: a tick is true; text, a choice's option, a rating's id and “n/a” are strings; numbers are numbers; a date is"
                                        + " yyyy-mm-dd; choices and documents are lists of ids; null while the item is open.",
                        example = "true")
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable JsonNode value,
        @Schema(description = "The comment beside it; empty for none.", example = "Checked in May.")
                String comment,
        @Schema(
                        description =
                                "Its version, which the ETag names too; 0 while it was never touched.",
                        example = "3")
                int version,
        @Schema(
                        description = "How far it is.",
                        allowableValues = {
                            "unanswered",
                            "answered",
                            "brought_forward",
                            "stale",
                            "complete"
                        },
                        example = "answered")
                String state,
        @Schema(
                        description = "Why it is not complete; empty when it is.",
                        example = "The answer is not complete: 95% or more is needed.")
                String reason,
        @Schema(
                        description = "When it was saved; left out while it was never touched.",
                        example = "2030-03-04T16:10:00Z")
                @Nullable Instant savedAt,
        @Schema(
                        description = "Who saved it; left out for Assay itself.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable UUID savedBy,
        @Schema(
                        description =
                                "The edition whose answer this is, until somebody looks at it; left out for one of this edition.",
                        example = "2029")
                @Nullable String broughtFrom,
        @Schema(
                        description =
                                "What the profile holds as an answer while nobody has given one; left out for nothing.",
                        example = "Gwen Price")
                @Nullable String offered) {

    static EntryBody of(Assessed assessed, String ref) {
        return of(assessed, assessed.assessment().entry(ref));
    }

    static EntryBody of(Assessed assessed, Entry entry) {
        ItemProgress progress = assessed.evaluation().item(entry.ref()).orElseThrow();
        var by = entry.by();
        String offered = assessed.assessment().offered(progress.item());
        return new EntryBody(
                entry.ref(),
                progress.item().ask(),
                json(entry.answer()),
                entry.comment(),
                entry.version(),
                progress.state().id(),
                progress.reason(),
                entry.at(),
                by == null ? null : by.value(),
                entry.broughtFrom(),
                offered.isEmpty() ? null : offered);
    }

    static @Nullable JsonNode json(@Nullable Answer answer) {
        return answer == null ? null : Answers.toNode(answer);
    }

    /** What an item is to say. */
    @Schema(name = "EntryGiven", description = "What an item is to say.")
    record Given(
            @Schema(
                            description =
                                    "The answer in the shape of the item's type; null takes it away.",
                            example = "true")
                    @Nullable JsonNode value,
            @Schema(
                            description =
                                    "The comment beside it, up to 5,000 characters; left out for none.",
                            example = "Checked in May.")
                    @Nullable String comment) {}

    /** An answer and its comment, for a conflict. */
    record Mine(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable JsonNode value, String comment) {}
}
