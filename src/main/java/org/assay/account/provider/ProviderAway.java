package org.assay.account.provider;

/** The identity provider does not answer, or not as one does. */
final class ProviderAway extends RuntimeException {
    ProviderAway(String message) {
        super(message);
    }

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
