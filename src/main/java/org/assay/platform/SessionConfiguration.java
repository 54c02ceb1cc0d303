package org.assay.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.assay.account.Halfway;
import org.assay.account.Visit;
import org.assay.mail.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions lie in the database, so that any node answers: one statement to read, none to look. */
@Configuration
@EnableSpringHttpSession
class SessionConfiguration {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    @DependsOnDatabaseInitialization
    JdbcIndexedSessionRepository keptSessions(
            DataSource database, @Value("${spring.session.timeout}") Duration timeout) {
        var sessions =
                new JdbcIndexedSessionRepository(
                        new JdbcTemplate(database), TransactionOperations.withoutTransaction());
        sessions.setTableName("platform.session");
        sessions.setDefaultMaxInactiveInterval(timeout);
        sessions.setIndexResolver(byPerson());
        sessions.setSessionIdGenerator(SessionConfiguration::unguessable);
        return sessions;
    }

    @Bean
    @Primary
    SparingSessions sessions(JdbcIndexedSessionRepository kept, DataSource database) {
        var plain = new TransactionTemplate(new JdbcTransactionManager(database));
        // by the real time, as the sessions themselves, whatever the house takes for the time
        return new SparingSessions(kept, plain, Clock.systemUTC());
    }

    /** Before the session filter, so that it is the last to end. */
    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequest() {
        var registration = new FilterRegistrationBean<>(new SessionOfRequest());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie(
            BaseUrl site, @Value("${server.servlet.session.cookie.name}") String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(site.cookie(name));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(site.isEncrypted());
        return cookie;
    }

    /** 216 random bits, in as many letters as the column of the table takes. */
    static String unguessable() {
        byte[] bytes = new byte[27];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whoever is halfway in has a session too, and a new password ends it like the others. */
    private static IndexResolver<Session> byPerson() {
        return session -> {
            Object known = session.getAttribute(Visit.ATTRIBUTE);
            if (session.getAttribute(Halfway.ATTRIBUTE) instanceof Halfway halfway)
                known = halfway.visit();
            return known instanceof Visit visit
                    ? Map.of(
                            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                            visit.personId().toString())
                    : Map.of();
        };
    }
}
