package org.assay.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A link that travels by mail, or is printed for the operator: it works once, and not for long.
 *
 * @param email where it was sent; the new address, when it is about that
 * @param name of the person, as far as known
 * @param role that an invitation gives; null otherwise
 */
record Link(
        UUID id,
        Purpose purpose,
        String email,
        String name,
        @Nullable OrganisationId organisation,
        @Nullable Role role,
        @Nullable PersonId madeBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** What a link is for, how long it works, and where it leads. */
    enum Purpose {
        PASSWORD("/password/", Duration.ofHours(1)),
        REGISTRATION("/password/", Duration.ofHours(1)),
        INVITATION("/invitations/", Duration.ofDays(7)),
        OPERATOR("/setup/", Duration.ofDays(7)),
        EMAIL("/email/", Duration.ofHours(1));

        final String path;
        final Duration life;

        Purpose(String path, Duration life) {
            this.path = path;
            this.life = life;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
