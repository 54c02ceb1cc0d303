package org.assay.web.account;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.assay.account.Halfway;
import org.assay.account.Visit;
import org.assay.account.Vouched;
import org.assay.account.provider.Errand;
import org.jspecify.annotations.Nullable;

/** Begins and ends somebody's session. */
final class Visits {
    private static final String NEXT = "next";
    private static final String FAREWELL = "farewell";

    /** The request attribute with the visit that begins with this request. */
    static final String BEGUN = Visits.class.getName() + ".begun";

    /** The request attribute that says that a link of a letter led there. */
    static final String BY_LETTER = Visits.class.getName() + ".by-letter";

    private Visits() {}

    /** In a new session, so that one planted before signing in is worth nothing. */
    static void begin(Visit visit, HttpServletRequest request) {
        @Nullable Halfway halfway = halfway(request);
        boolean goesOn = halfway != null && halfway.visit().personId().equals(visit.personId());
        @Nullable Vouched vouched = goesOn ? vouched(request) : null;
        end(request);
        var placed =
                visit.from(
                        request.getRemoteAddr(), BrowserName.of(request.getHeader("User-Agent")));
        HttpSession session = request.getSession(true);
        session.setAttribute(Visit.ATTRIBUTE, placed);
        if (vouched != null) session.setAttribute(Vouched.ATTRIBUTE, vouched);
        request.setAttribute(BEGUN, placed);
    }

    /** The same for somebody whom a link of a letter led here. */
    static void beginByLetter(Visit visit, HttpServletRequest request) {
        begin(visit, request);
        request.setAttribute(BY_LETTER, true);
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

    /** In a new session, for somebody who has shown once more who they are. */
    static void beginAgain(HttpServletRequest request) {
        Visit visit = now(request);
        @Nullable Vouched vouched = vouched(request);
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(Visit.ATTRIBUTE, visit);
        if (vouched != null) session.setAttribute(Vouched.ATTRIBUTE, vouched.shown());
    }

    /** How an identity provider let somebody in; null when none did. */
    static @Nullable Vouched vouched(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Vouched.ATTRIBUTE) instanceof Vouched vouched
                ? vouched
                : null;
    }

    /** What somebody went to the identity provider for; it counts once. */
    static @Nullable Errand errand(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Errand.ATTRIBUTE) instanceof Errand errand))
            return null;
        session.removeAttribute(Errand.ATTRIBUTE);
        return errand;
    }

    /**
     * Nobody is signed in any more; the next page says where they sign out of the provider.
     *
     * @param farewell the address for it, which holds what the provider knows them by
     */
    static void leave(URI farewell, HttpServletRequest request) {
        request.getSession(true).setAttribute(FAREWELL, farewell.toString());
    }

    /** Where somebody signs out of the provider who has just left; empty for nowhere. */
    static String farewell(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(FAREWELL) instanceof String farewell))
            return "";
        session.invalidate();
        return farewell;
    }

    static void end(HttpServletRequest request) {
        @Nullable HttpSession old = request.getSession(false);
        if (old != null) old.invalidate();
    }
}
