package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.assay.account.Actors;
import org.assay.account.Visit;
import org.assay.account.Visitor;
import org.assay.account.Vouched;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who acts: by session in the browser, by key in the API, never the one for the other.
 * Leaves the Actor with the request and binds what the database may show.
 */
@Component
class ActorFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ActorFilter.class);
    static final String ACTOR = Actor.class.getName();
    static final String ORGANISATION = ACTOR + ".organisation";
    static final String ASKS_FACTOR = ACTOR + ".factor";
    static final String ASKS_FACTOR_FIRST = ASKS_FACTOR + ".first";
    private static final String BEARER = "Bearer ";
    private final Actors actors;

    ActorFilter(Actors actors) {
        this.actors = actors;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.equals("/health") || path.equals("/health/live");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = isApi(request) ? byKey(request) : bySession(request);
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ACTOR, actor.get());
        goOn(Scope.of(actor.get()), request, response, chain);
    }

    private Optional<Actor> byKey(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        Optional<Actor> actor = actors.byKey(header.substring(BEARER.length()).strip());
        if (actor.isEmpty()) log.info("API key refused from {}", request.getRemoteAddr());
        return actor;
    }

    private Optional<Actor> bySession(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit)) {
            return Optional.empty();
        }
        Instant begun =
                hasTwoFactors(session)
                        ? Instant.EPOCH
                        : Instant.ofEpochMilli(session.getCreationTime());
        Optional<Visitor> visitor = actors.visiting(visit.person(), visit.organisation(), begun);
        if (visitor.isPresent() && visitor.get().actor().organisation() != null) {
            request.setAttribute(ORGANISATION, visit.organisationName());
        }
        if (visitor.isPresent() && visitor.get().asksFactor()) {
            request.setAttribute(ASKS_FACTOR, true);
        }
        if (visitor.isPresent() && visitor.get().asksFirst()) {
            request.setAttribute(ASKS_FACTOR_FIRST, true);
        }
        return visitor.map(Visitor::actor);
    }

    /** Whom an identity provider asked for two is not asked for another here. */
    private static boolean hasTwoFactors(HttpSession session) {
        return session.getAttribute(Vouched.ATTRIBUTE) instanceof Vouched vouched
                && vouched.twoFactors();
    }

    private static void goOn(
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        @Nullable Exception failure =
                scope.<@Nullable Exception>call(() -> {
                    try {
                        chain.doFilter(request, response);
                        return null;
                    } catch (IOException | ServletException e) {
                        return e;
                    }
                });
        if (failure instanceof IOException io) throw io;
        if (failure instanceof ServletException servlet) throw servlet;
    }
}
