package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.reporting.Compared;

/** Then and now. */
@Schema(name = "Comparison", description = "The share of the best rating then and now.")
record ComparedBody(
        @Schema(description = "The standard's ref; empty for all together.", example = "1")
                String standard,
        @Schema(description = "Its title.", example = "People") String title,
        @Schema(description = "How many statements both editions have.", example = "7")
                int statements,
        @Schema(description = "Then, in whole percent.", example = "61") int before,
        @Schema(description = "Now, in whole percent.", example = "74") int now) {
    static ComparedBody of(Compared compared) {
        return new ComparedBody(
                compared.ref(),
                compared.title(),
                compared.statements(),
                compared.before(),
                compared.now());
    }

    String cursor() {
        return standard.isEmpty() ? "all" : standard;
    }
}
