package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.assessment.Missing;

/** Something that has to be told before the return is whole. */
@Schema(name = "Missing", description = "Something that has to be told before the return is whole.")
record MissingLine(
        @Schema(
                        description = "The entry that is missing; REF/action for an action.",
                        example = "1.1/evidence")
                String ref,
        @Schema(description = "What is missing, in a sentence.", example = "1.1 is not rated yet.")
                String sentence) {
    static MissingLine of(Missing missing) {
        return new MissingLine(missing.what(), missing.sentence());
    }
}
