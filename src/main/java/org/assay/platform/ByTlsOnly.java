package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.assay.mail.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a site that people reach by HTTPS by HTTPS alone: whoever asks for a page otherwise is
 * shown the way; a form, or a program with its key, is refused, so that it shows that they were
 * sent for all to read. Only health is told to the own network by either way, for it is no secret.
 */
final class ByTlsOnly extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ByTlsOnly.class);
    private static final Set<String> HEALTH = Set.of("/health", "/health/live");
    private static final InetAddressMatcher OWN_NETWORK =
            InetAddressMatchers.matchInternal().build();

    /** Where some clusters put their machines (RFC 6598). */
    private static final InetAddressMatcher SHARED =
            InetAddressMatchers.fromIpAddress("100.64.0.0/10");

    private final BaseUrl site;

    ByTlsOnly(BaseUrl site) {
        this.site = site;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !site.isEncrypted() || request.isSecure() || isProbe(request);
    }

    private static boolean isProbe(HttpServletRequest request) {
        String from = request.getRemoteAddr();
        return HEALTH.contains(request.getRequestURI())
                && (OWN_NETWORK.matches(from) || SHARED.matches(from));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean page = path.startsWith("/") && !ActorFilter.isApi(request);
        if (page && Doors.isReading(request)) {
            String query = request.getQueryString();
            response.sendRedirect(site.to(query == null ? path : path + "?" + query));
            return;
        }
        log.info(
                "Refused: {} {} from {} did not come by HTTPS",
                request.getMethod(),
                page ? "of a page" : "of the API",
                request.getRemoteAddr());
        response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
    }
}
