package org.assay.account.provider;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
 * somebody first needs it, so that Assay starts while the provider is away; by one at a time, and
 * not by everybody while it fails. What it said before stays while it does not answer.
 */
@Component
class Discovery {
    static final String RETURN = "/sign-in/provider/return";
    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final Duration STAYS = Duration.ofHours(1);
    private static final Duration FAILURE_STAYS = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final BaseUrl site;

    /** The real time, by which its tokens are made. */
    private final Clock clock;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile @Nullable Failure failure;

    @Autowired
    Discovery(ProviderSettings settings, ProviderCalls calls, BaseUrl site) {
        this(settings, calls, site, Clock.systemUTC());
    }

    Discovery(ProviderSettings settings, ProviderCalls calls, BaseUrl site, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.site = site;
        this.clock = clock;
    }

    private record Failure(ProviderAway why, Instant until) {}

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
        Known before = known;
        if (before == null) {
            asking.lock();
        } else if (clock.instant().isBefore(before.until()) || !asking.tryLock()) {
            return before;
        }
        try {
            return anew();
        } finally {
            asking.unlock();
        }
    }

    /** By whoever holds the lock; another may have asked while they waited for it. */
    private Known anew() {
        Instant now = clock.instant();
        Known before = known;
        Failure failed = failure;
        if (before != null && now.isBefore(before.until())) return before;
        if (failed != null && now.isBefore(failed.until())) return orElse(before, failed.why());
        try {
            Known found = ask();
            known = found;
            failure = null;
            return found;
        } catch (ProviderAway away) {
            failure = new Failure(away, clock.instant().plus(FAILURE_STAYS));
            return orElse(before, away);
        }
    }

    /** One that answers, and not as itself, is not believed for what it said before. */
    private static Known orElse(@Nullable Known before, ProviderAway away) {
        if (before == null || !ProviderCalls.isAway(away)) throw away;
        return before;
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
