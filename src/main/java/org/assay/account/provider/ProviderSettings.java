package org.assay.account.provider;

import java.net.URI;
import org.assay.kernel.Nearby;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The operator's settings of an identity provider; nothing is asked of anybody when they are empty.
 *
 * @param issuer its address, where it describes itself
 * @param clientId what Assay is called there
 * @param clientSecret by which it knows Assay; empty for a client without one
 * @param name what people call it; stands on the button
 * @param acr what it says, in the claim {@code acr}, of a sign-in with two factors; empty for
 *     nothing
 */
@Component
record ProviderSettings(
        @Value("${assay.oidc.issuer}") String issuer,
        @Value("${assay.oidc.client-id}") String clientId,
        @Value("${assay.oidc.client-secret}") String clientSecret,
        @Value("${assay.oidc.name}") String name,
        @Value("${assay.oidc.acr}") String acr) {
    ProviderSettings {
        issuer = issuer.strip();
        clientId = clientId.strip();
        if (!issuer.isEmpty() && clientId.isEmpty())
            throw new IllegalArgumentException(
                    "ASSAY_OIDC_CLIENT_ID is missing: set it to what the identity provider calls Assay.");
        if (!issuer.isEmpty() && (!trustworthy(issuer) || issuer.indexOf('?') >= 0))
            throw new IllegalArgumentException(
                    "ASSAY_OIDC_ISSUER has to be an https address, without a question mark or a number sign.");
        name = name.isBlank() ? "your organisation" : name.strip();
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    /** Over HTTPS, or on this very machine. */
    static boolean trustworthy(String address) {
        try {
            URI uri = URI.create(address);
            boolean encrypted = "https".equals(uri.getScheme());
            boolean here =
                    "http".equals(uri.getScheme())
                            && uri.getHost() != null
                            && Nearby.isThisMachine(uri.getHost());
            return uri.getHost() != null && uri.getFragment() == null && (encrypted || here);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
