package org.assay.account.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom the identity provider has vouched for.
 *
 * @param subject its own name for the person, which it never gives to another
 * @param token the token that says so, by which it is told that they leave
 * @param asked when the provider itself asked who they are; null when it does not say
 * @param twoFactors whether it asked for a second factor
 */
public record Identity(
        String issuer, String subject, String token, @Nullable Instant asked, boolean twoFactors) {}
