package org.assay.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.account.ApiKey;
import org.assay.api.rest.Personal;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;

/** What is known of a key. */
@Schema(
        name = "Key",
        description = "What is known of a key; the key itself is shown once, when it is made.")
record KnownKey(
        @Schema(description = "The key's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID id,
        @Schema(description = "What it is for.", example = "Nightly sync") String name,
        @Schema(description = "Its first characters.", example = "assay_Ab3dE6") String prefix,
        @Schema(
                        description = "What it may do, as far as its person may.",
                        example = "[\"view\",\"answer\"]")
                List<String> rights,
        @Schema(description = "When it was made.", example = "2030-03-04T16:10:00Z")
                Instant createdAt,
        @Schema(description = "When it ends; left out for never.", example = "2031-03-04T16:10:00Z")
                @Nullable Instant expiresAt,
        @Schema(
                        description = "When it was last used, to the minute; left out for never.",
                        example = "2030-03-05T08:00:00Z")
                @Nullable Instant usedAt,
        @Schema(
                        description = "When it was revoked; left out while it was not.",
                        example = "2030-03-06T08:00:00Z")
                @Nullable Instant revokedAt) {

    static KnownKey of(ApiKey key) {
        return new KnownKey(
                key.id(),
                key.name(),
                key.prefix(),
                key.rights().stream().sorted().map(KnownKey::id).toList(),
                key.createdAt(),
                key.expiresAt(),
                key.usedAt(),
                key.revokedAt());
    }

    /** The word for a right in bodies. */
    static String id(Right right) {
        return right.name().toLowerCase(Locale.ROOT);
    }

    String cursor() {
        return id.toString();
    }

    /** A key and whose it is. */
    @Schema(name = "KeyOfSomebody", description = "A key and whose it is.")
    record Owned(
            @Schema(description = "What is known of it.") KnownKey key,
            @Schema(description = "For whom it acts.") Personal person,
            @Schema(description = "That person's e-mail address.", example = "gwen@care.example")
                    String email) {
        static Owned of(ApiKey key) {
            return new Owned(
                    KnownKey.of(key), new Personal(key.person().value(), key.owner()), key.email());
        }

        String cursor() {
            return key.cursor();
        }
    }
}
