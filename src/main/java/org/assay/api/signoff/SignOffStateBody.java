package org.assay.api.signoff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.assay.signoff.SignOffs;
import org.jspecify.annotations.Nullable;

/** How the signature of a return stands. */
@Schema(name = "SignOffState", description = "How the signature of a return stands.")
record SignOffStateBody(
        @Schema(description = "The signature that stands; left out while there is none.")
                @Nullable SignOffBody standing,
        @Schema(description = "What keeps the return from being signed.") List<MissingBody> missing,
        @Schema(description = "Signatures that were taken off, the newest first.")
                List<SignOffBody> before,
        @Schema(
                        description =
                                "Id of the person who is named as the one who signs; left out where nobody is.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable UUID signatory,
        @Schema(description = "Whether the caller may sign.", example = "false") boolean maySign,
        @Schema(
                        description =
                                "Stands for all that is said in the return and its plan; sent with a signature as `seen`. Empty once it is signed.",
                        example =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String mark) {

    /** Something that has to be told first. */
    @Schema(name = "MissingPart", description = "Something that has to be told first.")
    record MissingBody(
            @Schema(description = "Ref of the entry.", example = "1.2/evidence") String ref,
            @Schema(description = "What is missing.", example = "1.2 is not rated yet.")
                    String sentence) {}

    static SignOffStateBody of(SignOffs.Check check) {
        return new SignOffStateBody(
                check.standing().map(SignOffBody::of).orElse(null),
                check.missing().stream()
                        .map(each -> new MissingBody(each.what(), each.sentence()))
                        .toList(),
                check.before().stream().map(SignOffBody::of).toList(),
                check.named().map(named -> named.person().value()).orElse(null),
                check.maySign(),
                check.mark());
    }
}
