package org.assay.web.account;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.assay.account.Halfway;
import org.assay.account.Visit;
import org.jspecify.annotations.Nullable;

/** Begins and ends somebody's session. */
final class Visits {
    private static final String NEXT = "next";

    private Visits() {}

    /** In a new session, so that one planted before signing in is worth nothing. */
    static void begin(Visit visit, HttpServletRequest request) {
        end(request);
        var placed =
                visit.from(
                        request.getRemoteAddr(), BrowserName.of(request.getHeader("User-Agent")));
        request.getSession(true).setAttribute(Visit.ATTRIBUTE, placed);
    }

    /** The visit of somebody who is signed in. */
    static Visit now(HttpServletRequest request) {
        return (Visit) requireNonNull(request.getSession().getAttribute(Visit.ATTRIBUTE));
    }

    /** The password was right; nobody is signed in before the code is. */
    static void beginHalfway(Halfway halfway, String next, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(Halfway.ATTRIBUTE, halfway);
        session.setAttribute(NEXT, next);
    }

    static @Nullable Halfway halfway(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Halfway.ATTRIBUTE) instanceof Halfway halfway
                ? halfway
                : null;
    }

    /** Where somebody wanted to go who is halfway in; empty for nowhere. */
    static String next(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NEXT) instanceof String next ? next : "";
    }

    static void end(HttpServletRequest request) {
        @Nullable HttpSession old = request.getSession(false);
        if (old != null) old.invalidate();
    }
}
