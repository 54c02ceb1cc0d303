package org.assay.account.provider;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.assay.account.Secret;

/**
 * Somebody is on their way to the identity provider and back. The session keeps it, so that any
 * node takes them in again; it is good for one return.
 *
 * @param state shows that the answer belongs to this browser
 * @param nonce shows that the token belongs to this errand
 * @param verifier shows that the code was asked for here (PKCE)
 * @param next where they wanted to go; empty for nowhere
 */
public record Errand(
        Purpose purpose, String state, String nonce, String verifier, String next, Instant begun)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** The session attribute that holds it. */
    public static final String ATTRIBUTE = "errand";

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** What somebody goes there for. */
    public enum Purpose {
        SIGN_IN,
        /** Somebody who is signed in wants to be known by the provider from now on. */
        LINK,
        /** Somebody who is signed in shows that it is still them. */
        AGAIN
    }

    static Errand of(Purpose purpose, String next, Instant now) {
        return new Errand(purpose, Secret.next(), Secret.next(), Secret.next(), next, now);
    }

    boolean tooOld(Instant now) {
        return now.isAfter(begun.plus(LONGEST));
    }
}
