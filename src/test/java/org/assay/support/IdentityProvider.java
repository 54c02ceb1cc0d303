package org.assay.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * An identity provider of a test's own: Spring Authorization Server on a free port of 127.0.0.1,
 * which says of people what the test wants it to.
 */
public final class IdentityProvider {
    public static final String CLIENT = "assay";
    public static final String SECRET = "known to both";
    public static final String PASSWORD = "of the provider alone";

    private static final Consumer<JwtClaimsSet.Builder> AS_IT_IS = claims -> {};
    private static final InMemoryUserDetailsManager PEOPLE = new InMemoryUserDetailsManager();
    private static final RSAKey KEY = key();
    private static final RSAKey FORGED = key();
    private static volatile Consumer<JwtClaimsSet.Builder> twist = AS_IT_IS;
    private static volatile boolean forges;
    private static volatile boolean silent;

    private final String issuer;

    private IdentityProvider(String issuer) {
        this.issuer = issuer;
    }

    /**
     * @param house where people come back to
     */
    public static IdentityProvider start(String house) {
        try {
            int port = OwnServer.freePort();
            String issuer = "http://127.0.0.1:" + port;
            var tomcat = new Tomcat();
            tomcat.setBaseDir("target/identity-provider");
            tomcat.setPort(port);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            Context root = tomcat.addContext("", null);
            Tomcat.addServlet(root, "nothing", new HttpServlet() {});
            root.addServletMappingDecoded("/", "nothing");
            root.addServletContainerInitializer(
                    (none, servlets) -> {
                        var context = new GenericWebApplicationContext(servlets);
                        context.registerBean(Place.class, () -> new Place(issuer, house));
                        new AnnotatedBeanDefinitionReader(context).register(Server.class);
                        context.refresh();
                        servlets.addFilter(
                                        "silence",
                                        (request, response, chain) -> {
                                            if (silent)
                                                ((HttpServletResponse) response).sendError(503);
                                            else chain.doFilter(request, response);
                                        })
                                .addMappingForUrlPatterns(null, false, "/oauth2/token");
                        servlets.addFilter(
                                        "security",
                                        new DelegatingFilterProxy(
                                                "springSecurityFilterChain", context))
                                .addMappingForUrlPatterns(null, true, "/*");
                    },
                    Set.of());
            tomcat.start();
            return new IdentityProvider(issuer);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return issuer;
    }

    /** Somebody new whom it knows; their name there. */
    public String somebody() {
        String name = "u" + UUID.randomUUID();
        PEOPLE.createUser(User.withUsername(name).password("{noop}" + PASSWORD).roles().build());
        return name;
    }

    /** From now on its tokens say something else. */
    public void says(Consumer<JwtClaimsSet.Builder> other) {
        twist = other;
    }

    /** From now on its tokens are signed with a key of the same name that is not its own. */
    public void forges() {
        forges = true;
    }

    /** From now on it takes no codes. */
    public void fallsSilent() {
        silent = true;
    }

    /** As it was at the beginning. */
    public void reset() {
        twist = AS_IT_IS;
        forges = false;
        silent = false;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Place(String issuer, String house) {}

    /** The server itself; no configuration of the house's, which would find it. */
    @EnableWebSecurity
    static class Server {
        @Bean
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        InMemoryUserDetailsManager people() {
            return PEOPLE;
        }

        @Bean
        RegisteredClientRepository clients(Place place) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(CLIENT)
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(place.house() + "/sign-in/provider/return")
                            .postLogoutRedirectUri(place.house() + "/sign-out")
                            .scope("openid")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtEncoder signing() {
            var own = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));
            var forged = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(FORGED)));
            return token -> (forges ? forged : own).encode(token);
        }

        @Bean
        JwtDecoder reading() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> saying() {
            return context -> {
                if (context.getTokenType().getValue().equals("id_token"))
                    twist.accept(context.getClaims());
            };
        }

        @Bean
        AuthorizationServerSettings settings(Place place) {
            return AuthorizationServerSettings.builder().issuer(place.issuer()).build();
        }
    }
}
