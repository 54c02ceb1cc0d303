package org.assay.web.account;

import org.assay.account.provider.Provider.Reason;

/** Why somebody does not get in by the identity provider, as a page says it. */
public enum ProviderFailure {
    DENIED(403),
    BEGIN_AGAIN(410),
    AWAY(503),
    NOT_BELIEVED(403),
    /** Nobody's account is linked with whom it vouches for. */
    UNKNOWN(403),
    /** The operator keeps them out of the service. */
    SHUT_OUT(403),
    /** The identity is linked with another account, or this account with another identity. */
    TAKEN(409),
    /** It vouches for somebody else, or does not say when it asked. */
    NOT_SURE(403),
    TOO_MANY(429);

    final int status;

    ProviderFailure(int status) {
        this.status = status;
    }

    static ProviderFailure of(Reason reason) {
        return switch (reason) {
            case DENIED -> DENIED;
            case BEGIN_AGAIN -> BEGIN_AGAIN;
            case AWAY -> AWAY;
            case NOT_BELIEVED -> NOT_BELIEVED;
        };
    }
}
