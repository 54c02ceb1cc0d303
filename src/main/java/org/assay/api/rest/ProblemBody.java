package org.assay.api.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What went wrong, as RFC 9457 writes it. */
@Schema(name = "Problem", description = "What went wrong and how to mend it (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        @Schema(
                        description =
                                "Always about:blank: the status says what kind of problem it is.",
                        example = "about:blank")
                String type,
        @Schema(
                        description = "The problem in a few words.",
                        example = "Some of this cannot be taken")
                String title,
        @Schema(description = "The HTTP status again.", example = "422") int status,
        @Schema(
                        description = "What happened and how to mend it.",
                        example = "Nothing was changed. Correct what is listed and send it again.")
                String detail,
        @Schema(description = "What is wrong with the request, part by part.") List<Fault> errors,
        @Schema(
                        description = "Quote this to the operator; only of a failure on our side.",
                        example = "5f3a09c1")
                @Nullable String reference,
        @Schema(description = "With 412: what you sent.") @Nullable JsonNode mine,
        @Schema(description = "With 412: what stands there now, with its version.")
                @Nullable JsonNode theirs) {

    /** One thing that is wrong. */
    @Schema(name = "Fault", description = "One thing that is wrong with a request.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Schema(
                            description =
                                    "Where in the body: a JSON pointer, or the name of a parameter; empty for the whole.",
                            example = "/value")
                    String pointer,
            @Schema(
                            description = "What is wrong and how to mend it.",
                            example = "Percentage must be 100 or less.")
                    String message,
            @Schema(description = "Line in a pack, from 1.", example = "12") @Nullable Integer line,
            @Schema(description = "Column in a pack, from 1.", example = "5")
                    @Nullable Integer column,
            @Schema(
                            description = "How a pack could be mended.",
                            example = "Did you mean “percentage”?")
                    @Nullable String suggestion) {
        public Fault(String pointer, String message) {
            this(pointer, message, null, null, null);
        }
    }

    public ProblemBody {
        errors = List.copyOf(errors);
    }

    static ProblemBody of(int status, String title, String detail, List<Fault> errors) {
        return new ProblemBody("about:blank", title, status, detail, errors, null, null, null);
    }
}
