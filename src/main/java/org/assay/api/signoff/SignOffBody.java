package org.assay.api.signoff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.signoff.SignOff;
import org.jspecify.annotations.Nullable;

/** A signature under the declaration of a return. */
@Schema(name = "SignOff", description = "A signature under the declaration of a return.")
record SignOffBody(
        @Schema(description = "The words that were signed.", example = "What is written is true.")
                String declaration,
        @Schema(description = "Who signed, by name.", example = "Petra President") String name,
        @Schema(
                        description =
                                "Id of the person; left out for somebody who signed by a link.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable UUID person,
        @Schema(description = "When.", example = "2030-05-01T10:00:00Z") Instant at,
        @Schema(description = "What the declaration asked, with the answers.")
                List<FieldBody> fields,
        @Schema(
                        description = "When it was taken off; left out while it stands.",
                        example = "2030-05-02T10:00:00Z")
                @Nullable Instant takenOffAt,
        @Schema(
                        description = "Why it was taken off; left out while it stands.",
                        example = "1.2/evidence was changed.")
                @Nullable String takenOffBecause) {

    /** A question of the declaration with its answer. */
    @Schema(name = "SignedField", description = "A question of the declaration with its answer.")
    record FieldBody(
            @Schema(description = "Its ref.", example = "post_held") String ref,
            @Schema(description = "The question.", example = "Which post do you hold?") String ask,
            @Schema(description = "The answer in words.", example = "President") String said) {}

    static SignOffBody of(SignOff signOff) {
        SignOff.TakenOff off = signOff.takenOff();
        return new SignOffBody(
                signOff.declaration(),
                signOff.name(),
                signOff.by() == null ? null : signOff.by().value(),
                signOff.at(),
                signOff.fields().stream()
                        .map(each -> new FieldBody(each.ref(), each.ask(), each.said()))
                        .toList(),
                off == null ? null : off.at(),
                off == null ? null : off.because());
    }
}
