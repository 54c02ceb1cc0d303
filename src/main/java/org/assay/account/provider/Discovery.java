package org.assay.account.provider;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Knows how to speak with the identity provider, from what it says of itself. It is asked when
 * somebody first needs it, so that Assay starts while the provider is away.
 */
@Component
class Discovery {
    static final String RETURN = "/sign-in/provider/return";
    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final Duration STAYS = Duration.ofHours(1);

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final BaseUrl site;

    /** The real time, by which its tokens are made. */
    private final Clock clock = Clock.systemUTC();

    private volatile @Nullable Known known;

    Discovery(ProviderSettings settings, ProviderCalls calls, BaseUrl site) {
        this.settings = settings;
        this.calls = calls;
        this.site = site;
    }

    /**
     * What is known of it.
     *
     * @param decoder believes what it signed for us, and nothing else
     * @param namesItself whether its answers say from whom they are
     * @param farewell where people sign out of it; null when it does not say
     */
    record Known(
            ClientRegistration registration,
            JwtDecoder decoder,
            boolean namesItself,
            @Nullable String farewell,
            Instant until) {}

    Known known() {
        Known now = known;
        if (now != null && clock.instant().isBefore(now.until())) return now;
        Known found = ask();
        known = found;
        return found;
    }

    private Known ask() {
        Map<String, Object> told = calls.description(settings.issuer());
        if (!settings.issuer().equals(told.get("issuer"))) {
            log.warn("The identity provider calls itself otherwise than ASSAY_OIDC_ISSUER says");
            throw new ProviderAway("It is another");
        }
        ClientRegistration registration =
                ClientRegistration.withRegistrationId("provider")
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .clientAuthenticationMethod(method(told))
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(site.to(RETURN))
                        .scope(OidcScopes.OPENID)
                        .authorizationUri(address(told, "authorization_endpoint"))
                        .tokenUri(address(told, "token_endpoint"))
                        .jwkSetUri(address(told, "jwks_uri"))
                        .issuerUri(settings.issuer())
                        .userNameAttributeName("sub")
                        .build();
        return new Known(
                registration,
                decoder(registration),
                Boolean.TRUE.equals(told.get("authorization_response_iss_parameter_supported")),
                told.containsKey("end_session_endpoint")
                        ? address(told, "end_session_endpoint")
                        : null,
                clock.instant().plus(STAYS));
    }

    private ClientAuthenticationMethod method(Map<String, Object> told) {
        if (settings.clientSecret().isEmpty()) return ClientAuthenticationMethod.NONE;
        Object taken = told.get("token_endpoint_auth_methods_supported");
        return taken instanceof Collection<?> methods && !methods.contains("client_secret_basic")
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }

    private static String address(Map<String, Object> told, String name) {
        if (told.get(name) instanceof String address && ProviderSettings.trustworthy(address))
            return address;
        throw new ProviderAway("Its " + name + " is no https address");
    }

    /** Signed with its private key: what we and it both know proves nothing. */
    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                        .restOperations(calls.keys())
                        .jwsAlgorithms(algorithms ->
                                algorithms.addAll(
                                        List.of(
                                                SignatureAlgorithm.RS256,
                                                SignatureAlgorithm.PS256,
                                                SignatureAlgorithm.ES256)))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
