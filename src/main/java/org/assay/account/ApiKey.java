package org.assay.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API key; the key itself was shown once and is not kept.
 *
 * @param owner the person's name
 * @param prefix its first characters, to tell it from others
 * @param expiresAt null for never
 * @param usedAt to the minute; null when it was never used
 */
public record ApiKey(
        UUID id,
        PersonId person,
        String owner,
        String email,
        String prefix,
        String name,
        Set<Right> rights,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    public boolean works(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
