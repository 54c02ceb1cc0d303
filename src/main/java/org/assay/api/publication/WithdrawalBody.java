package org.assay.api.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.assay.publication.Withdrawal;
import org.jspecify.annotations.Nullable;

/** That a return was taken back, and why. */
@Schema(name = "Withdrawal", description = "That a return was taken back, and why.")
record WithdrawalBody(
        @Schema(description = "When.", example = "2020-03-05T09:00:00Z") Instant at,
        @Schema(description = "Who took it back, by name.", example = "Ada Adams") String by,
        @Schema(description = "The reason given.", example = "A figure was wrong.") String reason) {
    static @Nullable WithdrawalBody of(@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new WithdrawalBody(withdrawal.at(), withdrawal.by(), withdrawal.reason());
    }
}
