package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.assay.account.Visit;
import org.jspecify.annotations.Nullable;

/** Begins and ends somebody's session. */
final class Visits {
    private Visits() {}

    /** In a new session, so that one planted before signing in is worth nothing. */
    static void begin(Visit visit, HttpServletRequest request) {
        end(request);
        request.getSession(true).setAttribute(Visit.ATTRIBUTE, visit);
    }

    static void end(HttpServletRequest request) {
        @Nullable HttpSession old = request.getSession(false);
        if (old != null) old.invalidate();
    }
}
