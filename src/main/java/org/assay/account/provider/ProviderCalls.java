package org.assay.account.provider;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * What the house asks of the identity provider over the network: only of the addresses that the
 * operator's setting leads to, never led elsewhere, and not for long.
 */
@Component
class ProviderCalls {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final JdkClientHttpRequestFactory requests;

    ProviderCalls() {
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECTS_WITHIN)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        this.requests = new JdkClientHttpRequestFactory(client);
        this.requests.setReadTimeout(ANSWERS_WITHIN);
    }

    /** How the provider describes itself. */
    Map<String, Object> description(String issuer) {
        String address = issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        try {
            Map<String, Object> told =
                    RestClient.builder()
                            .requestFactory(requests)
                            .build()
                            .get()
                            .uri(address)
                            .retrieve()
                            .body(DESCRIPTION);
            if (told == null) throw new ProviderAway("It describes itself by nothing");
            return told;
        } catch (RestClientException e) {
            throw new ProviderAway("It does not describe itself", e);
        }
    }

    /** Takes a code in for a token. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return tokens;
    }

    /** Fetches the keys by which it signs. */
    RestOperations keys() {
        return new RestTemplate(requests);
    }

    /** Whether it did not answer, or not as one that is well. */
    static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof IOException || cause instanceof HttpServerErrorException)
                return true;
        return false;
    }
}
