package org.assay.platform;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assay.account.Reassurance;
import org.assay.account.Visit;
import org.assay.account.Vouched;
import org.assay.kernel.Actor;
import org.assay.kernel.AsksPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the password at the doors that weigh more. What was sent stands on the page that asks,
 * and goes on with the password to where it was going. A session is as old as the password is: with
 * the password it begins anew.
 */
@Component
class FreshPassword implements HandlerInterceptor {
    static final Duration FRESH = Duration.ofMinutes(10);
    static final String FIELD = "password-again";
    private static final String PAGE = "/account/password-again";

    private final Reassurance reassurance;

    /** The real time, as the sessions themselves have it. */
    private final Clock clock = Clock.systemUTC();

    FreshPassword(Reassurance reassurance) {
        this.reassurance = reassurance;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (!(handler instanceof HandlerMethod method)) return true; // a file
        if (!method.hasMethodAnnotation(AsksPassword.class)) return true;
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || isFresh(session)) return true;
        String typed = request.getParameter(FIELD);
        if (typed != null && isRight(typed, session, request)) return true;
        request.getRequestDispatcher(PAGE).forward(request, response);
        return false;
    }

    private boolean isFresh(HttpSession session) {
        Instant begun = Instant.ofEpochMilli(session.getCreationTime());
        Instant sure =
                session.getAttribute(Vouched.ATTRIBUTE) instanceof Vouched vouched
                        ? vouched.sureSince(begun)
                        : begun;
        return sure.plus(FRESH).isAfter(clock.instant());
    }

    private boolean isRight(String typed, HttpSession session, HttpServletRequest request) {
        var actor = (Actor) requireNonNull(request.getAttribute(ActorFilter.ACTOR));
        var outcome = reassurance.of(actor, typed, request.getRemoteAddr());
        if (!(outcome instanceof Reassurance.Sure)) {
            request.setAttribute(Reassurance.Outcome.class.getName(), outcome);
            return false;
        }
        Object visit = session.getAttribute(Visit.ATTRIBUTE);
        Object vouched = session.getAttribute(Vouched.ATTRIBUTE);
        session.invalidate();
        HttpSession anew = request.getSession(true);
        anew.setAttribute(Visit.ATTRIBUTE, visit);
        if (vouched instanceof Vouched by) anew.setAttribute(Vouched.ATTRIBUTE, by.shown());
        return true;
    }
}
