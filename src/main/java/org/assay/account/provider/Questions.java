package org.assay.account.provider;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.assay.account.Secret;
import org.assay.account.provider.Errand.Purpose;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/** What the identity provider is asked when somebody is sent to it: who this is, and no more. */
@Component
class Questions {
    private final ProviderSettings settings;

    Questions(ProviderSettings settings) {
        this.settings = settings;
    }

    /** The same for the same errand, when it is made anew to check the answer. */
    OAuth2AuthorizationRequest question(ClientRegistration registration, Errand errand) {
        Map<String, Object> kept = new HashMap<>();
        kept.put(OidcParameterNames.NONCE, errand.nonce());
        kept.put(PkceParameterNames.CODE_VERIFIER, errand.verifier());
        Map<String, Object> sent = new HashMap<>();
        sent.put(OidcParameterNames.NONCE, hash(errand.nonce()));
        sent.put(PkceParameterNames.CODE_CHALLENGE, hash(errand.verifier()));
        sent.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (!settings.acr().isBlank()) sent.put("acr_values", settings.acr().strip());
        if (errand.purpose() == Purpose.AGAIN) {
            sent.put("prompt", "login");
            sent.put("max_age", "0");
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(errand.state())
                .attributes(all -> all.putAll(kept))
                .additionalParameters(sent)
                .build();
    }

    private static String hash(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash(secret));
    }
}
