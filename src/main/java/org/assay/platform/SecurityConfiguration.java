package org.assay.platform;

import org.assay.mail.BaseUrl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * What stands before every door: addresses that can be read in one way only, and the token that
 * shows a form came from here. Who may pass is not decided here, but at the door: see {@link
 * Doors}.
 */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, BaseUrl site) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new FormTokens(site))
                                .ignoringRequestMatchers("/api/**"))
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new FormRefused()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    HttpFirewall plainAddresses() {
        return new PlainAddresses();
    }

    @Bean
    RequestRejectedHandler otherAddresses() {
        return new AddressRefused();
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
