package org.assay.account.provider;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.account.provider.Discovery.Known;
import org.assay.account.provider.Errand.Purpose;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The identity provider that the operator has set: sends people there, and checks what they bring
 * back.
 */
@Component
public class Provider {
    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    /** What came of somebody's way there and back. */
    public sealed interface Answer {}

    public record Proven(Identity identity) implements Answer {}

    public record Failed(Reason reason) implements Answer {}

    /** Why nobody was proven. */
    public enum Reason {
        /** The person or the provider said no. */
        DENIED,
        /** The answer belongs to no errand of this browser, or comes too late. */
        BEGIN_AGAIN,
        /** The provider does not answer. */
        AWAY,
        /** What it brought did not hold: a signature, a time, another's name. */
        NOT_BELIEVED
    }

    /**
     * What the browser brought back, as it came.
     *
     * @param error what the provider calls it when there is no code
     * @param issuer from whom it says that it is
     */
    public record Brought(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /** Somebody is sent there. */
    public record Sent(URI address, Errand errand) {}

    private final ProviderSettings settings;
    private final Discovery discovery;
    private final Questions questions;
    private final BaseUrl site;
    private final OidcAuthorizationCodeAuthenticationProvider checks;

    /** The real time, by which its tokens are made. */
    private final Clock clock = Clock.systemUTC();

    Provider(
            ProviderSettings settings,
            Discovery discovery,
            Questions questions,
            ProviderCalls calls,
            BaseUrl site) {
        this.settings = settings;
        this.discovery = discovery;
        this.questions = questions;
        this.site = site;
        // who somebody is stands in the token; nothing more is asked about them
        this.checks =
                new OidcAuthorizationCodeAuthenticationProvider(
                        calls.tokens(), user -> new DefaultOidcUser(Set.of(), user.getIdToken()));
        this.checks.setJwtDecoderFactory(registration -> discovery.known().decoder());
    }

    /** What people call it; empty when none is set. */
    public Optional<String> name() {
        return settings.isSet() ? Optional.of(settings.name()) : Optional.empty();
    }

    /** Empty when the provider does not say where to go. */
    public Optional<Sent> send(Purpose purpose, String next) {
        Errand errand = Errand.of(purpose, next, clock.instant());
        try {
            URI address =
                    URI.create(
                            questions
                                    .question(discovery.known().registration(), errand)
                                    .getAuthorizationRequestUri());
            return Optional.of(new Sent(address, errand));
        } catch (ProviderAway e) {
            log.warn("The identity provider is away: {}", told(e));
            return Optional.empty();
        }
    }

    /**
     * @param errand that the browser's session kept; null when it has none
     */
    public Answer prove(@Nullable Errand errand, Brought brought) {
        if (errand == null
                || errand.tooOld(clock.instant())
                || !errand.state().equals(brought.state())) return new Failed(Reason.BEGIN_AGAIN);
        try {
            Known known = discovery.known();
            boolean another =
                    brought.issuer() == null
                            ? known.namesItself()
                            : !brought.issuer().equals(settings.issuer());
            if (another) return failed(Reason.NOT_BELIEVED, "the answer is another's");
            if (brought.code() == null)
                return failed(Reason.DENIED, String.valueOf(brought.error()));
            return new Proven(identity(checked(known, errand, brought.code())));
        } catch (ProviderAway e) {
            return failed(Reason.AWAY, told(e));
        } catch (OAuth2AuthenticationException e) {
            return failed(
                    ProviderCalls.isAway(e) ? Reason.AWAY : Reason.NOT_BELIEVED,
                    e.getError().getErrorCode());
        }
    }

    /**
     * Where somebody signs out of the provider as well; empty when it does not say.
     *
     * @param token by which they came in
     */
    public Optional<URI> farewell(String token) {
        if (!settings.isSet()) return Optional.empty();
        try {
            return Optional.ofNullable(discovery.known().farewell())
                    .map(address ->
                            UriComponentsBuilder.fromUriString(address)
                                    .queryParam("id_token_hint", "{token}")
                                    .queryParam("client_id", "{client}")
                                    .queryParam("post_logout_redirect_uri", "{back}")
                                    .encode()
                                    .buildAndExpand(
                                            Map.of(
                                                    "token",
                                                    token,
                                                    "client",
                                                    settings.clientId(),
                                                    "back",
                                                    site.to("/sign-out")))
                                    .toUri());
        } catch (ProviderAway e) {
            return Optional.empty();
        }
    }

    private DefaultOidcUser checked(Known known, Errand errand, String code) {
        var response =
                OAuth2AuthorizationResponse.success(code)
                        .state(errand.state())
                        .redirectUri(requireNonNull(known.registration().getRedirectUri()))
                        .build();
        var exchange =
                new OAuth2AuthorizationExchange(
                        questions.question(known.registration(), errand), response);
        Authentication checked =
                checks.authenticate(
                        new OAuth2LoginAuthenticationToken(known.registration(), exchange));
        if (checked != null && checked.getPrincipal() instanceof DefaultOidcUser user) return user;
        throw new IllegalStateException("a token was checked and nobody is in it");
    }

    private Identity identity(DefaultOidcUser user) {
        return new Identity(
                settings.issuer(),
                requireNonNull(user.getSubject()),
                user.getIdToken().getTokenValue(),
                user.getAuthenticatedAt(),
                TwoFactors.said(
                        user.getAuthenticationMethods(),
                        user.getAuthenticationContextClass(),
                        settings.acr()));
    }

    private static Failed failed(Reason reason, String why) {
        log.info("The identity provider proves nobody: {}", why.replaceAll("[^\\w '-]", "?"));
        return new Failed(reason);
    }

    private static String told(ProviderAway away) {
        Throwable cause = away.getCause();
        return cause == null
                ? String.valueOf(away.getMessage())
                : away.getMessage() + ", " + cause.getClass().getSimpleName();
    }
}
