package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands at every door and reads its lock: a handler that does not say who may pass lets nobody in.
 * The use case behind the door asks again, for the organisation that it is about.
 */
@Component
class Doors implements HandlerInterceptor {
    private static final String SIGN_IN = "/sign-in";
    private static final String HOME = "/home";
    private static final String SECOND_FACTOR = "/account/second-factor";
    private static final String DESCRIPTION = "org.springdoc.";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<Right> SIGHT = Set.of(Right.VIEW, Right.SEE_RETURNS);

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true; // a file
        if (method.hasMethodAnnotation(OpenToAll.class)) return true;
        if (method.getBeanType().getName().startsWith(DESCRIPTION)) return true;
        Allow lock = method.getMethodAnnotation(Allow.class);
        if (lock == null) {
            // said here, since no page of ours hears what fails in Spring's own answer to OPTIONS
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (!(request.getAttribute(ActorFilter.ACTOR) instanceof Actor actor)) {
            askToSignIn(request, response);
            return false;
        }
        boolean mayPass = Arrays.stream(lock.value()).anyMatch(right -> actor.may(right));
        if (waitsForFactor(request, mayPass)) {
            response.sendRedirect(SECOND_FACTOR);
            return false;
        }
        if (!mayPass)
            throw hides(request, lock, actor) ? new NotFound() : new NotAllowed(lock.value()[0]);
        return true;
    }

    /**
     * Whether it is only for want of a second factor that the organisation's doors are shut; then
     * the person is led to where it is set up, from home too. Of whom the service itself asks one,
     * they are led there from every door that is not open to all.
     */
    private static boolean waitsForFactor(HttpServletRequest request, boolean mayPass) {
        if (request.getAttribute(ActorFilter.ASKS_FACTOR_FIRST) != null)
            return !request.getRequestURI().startsWith(SECOND_FACTOR);
        return request.getAttribute(ActorFilter.ASKS_FACTOR) != null
                && (!mayPass || request.getRequestURI().equals(HOME));
    }

    /**
     * Whether the address names a thing to read of a kind that the actor sees nowhere: then it is
     * not there for them. What changes a thing may be refused to those who see it otherwise, as
     * recipients do a return.
     */
    private static boolean hides(HttpServletRequest request, Allow lock, Actor actor) {
        return isReading(request)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> named
                && !named.isEmpty()
                && Arrays.stream(lock.value())
                        .map(Right::seeing)
                        .allMatch(right -> SIGHT.contains(right) && !actor.may(right));
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ActorFilter.isApi(request)) {
            refuse(response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED); // the page says: not saved
        } else {
            response.sendRedirect(SIGN_IN + backTo(request));
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Assay\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        """
                        {"type":"about:blank","title":"Not signed in","status":401,\
                        "detail":"Send a valid API key as: Authorization: Bearer KEY. \
                        Keys are made and revoked on your account page."}\
                        """);
    }

    /** Whether something is only asked for, and nothing sent. */
    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** Only a page that was asked for is gone back to; what was sent in a form is gone. */
    private static String backTo(HttpServletRequest request) {
        if (!isReading(request)) return "";
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
