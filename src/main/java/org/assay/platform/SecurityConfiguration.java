package org.assay.platform;

import org.assay.mail.BaseUrl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What stands before every door: headers that bind the browser, and the token that shows a form
 * came from here. Who may pass is not decided here, but at the door: see {@link Doors}.
 */
@Configuration
class SecurityConfiguration {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " media-src 'self'; frame-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; object-src 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, BaseUrl site) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens(site)).ignoringRequestMatchers("/api/**"))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new FormRefused()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static CookieCsrfTokenRepository tokens(BaseUrl site) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("assay-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(site.isEncrypted()));
        return tokens;
    }

    /** Keeps the framework from making up a user of its own: people sign in through our page. */
    @Bean
    AuthenticationManager nobodySignsInHere() {
        return attempt -> {
            throw new AuthenticationServiceException("people sign in through their own page");
        };
    }

    /**
     * Stands after the session and before the chain, so that a refused form still knows who sent
     * it.
     */
    @Bean
    FilterRegistrationBean<ActorFilter> actorBeforeChain(ActorFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(-200);
        return registration;
    }
}
