package org.assay.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.assay.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame around every page. */
@ControllerAdvice("org.assay.web")
class FrameAdvice {
    /** The name under which a page leaves a sentence for the page that follows it. */
    static final String NOTICE = "notice";

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return of(request);
    }

    static Frame of(HttpServletRequest request) {
        var actor = (Actor) request.getAttribute(Actor.class.getName());
        var name = (String) request.getAttribute(Actor.class.getName() + ".organisation");
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                actor,
                name == null ? "" : name,
                request.getRequestURI(),
                csrf == null ? "" : csrf.getToken(),
                notice(request));
    }

    private static String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        @Nullable Object said = flash == null ? null : flash.get(NOTICE);
        return said == null ? "" : said.toString();
    }
}
