package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A form without its token is refused; the error page says to go back and reload. */
final class FormRefused implements AccessDeniedHandler {
    private static final Logger log = LoggerFactory.getLogger(FormRefused.class);

    /**
     * The first part of our addresses; what follows may be a secret, and others may be anything.
     */
    private static final Pattern OURS = Pattern.compile("/[a-z-]{1,30}(?=/|$)");

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Matcher first = OURS.matcher(request.getRequestURI());
        log.info(
                "Refused form: without its token, {} by {} from {}",
                first.lookingAt() ? first.group() : "elsewhere",
                Actor.logged(request.getAttribute(ActorFilter.ACTOR)),
                request.getRemoteAddr());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
