package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Has the browser leave a page of somebody who was signed in, once their session is over for sure:
 * with or without scripts, and also when the server does not answer any more. Sessions end after
 * twelve hours at most; a page may go by itself after twenty (WCAG 2.2.1), when nobody types any
 * more what could be sent.
 */
final class LeavesTheScreen implements HeaderWriter {
    private static final Duration STAYS = Duration.ofHours(20).plusMinutes(1);

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String type = response.getContentType();
        boolean page = type != null && type.startsWith("text/html");
        if (!page || request.getAttribute(ActorFilter.ACTOR) == null) return;
        response.setHeader("Refresh", STAYS.toSeconds() + "; url=/sign-in");
    }
}
