package org.assay.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an identity provider let somebody into a session.
 *
 * @param token by which the provider is told that they leave
 * @param twoFactors whether it asked for a second factor
 * @param asked when the provider itself asked who they are; null when they have shown it here since
 *     the session began
 */
public record Vouched(String token, boolean twoFactors, @Nullable Instant asked)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** The session attribute that holds it. */
    public static final String ATTRIBUTE = "vouched";

    /** They have shown it here. */
    public Vouched shown() {
        return new Vouched(token, twoFactors, null);
    }

    /**
     * Since when it is sure that it is they who sit there.
     *
     * @param begun when the session began
     */
    public Instant sureSince(Instant begun) {
        return asked == null || asked.isAfter(begun) ? begun : asked;
    }
}
