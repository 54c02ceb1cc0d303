package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 503 with the time after which to try again while the database does not answer, wherever
 * in a request that shows. The words are those of pages and of the API.
 */
@Configuration
class Outages {
    private static final Logger log = LoggerFactory.getLogger(Outages.class);
    private static final String TOLD = Outages.class.getName();

    /** Round all other filters: the session and the Actor are read from the database too. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> outagesInFilters() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Around());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    HandlerExceptionResolver outagesAtDoors() {
        return new AtDoors();
    }

    private static void tell(
            HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        log.warn(
                "{} {} was put off, because the database does not answer: {}",
                request.getMethod(),
                door(request),
                failure.getMessage());
        request.getParameterMap(); // its page shows what was sent, and cannot read it any more
        response.setIntHeader("Retry-After", Outage.TRY_AGAIN_AFTER);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        request.setAttribute(TOLD, true);
    }

    /** Never the address itself: links and calendars have secrets in theirs. */
    private static Object door(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "a request" : pattern;
    }

    private static final class Around extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException failure) {
                if (!Outage.is(failure)) throw failure;
                if (request.getAttribute(TOLD) != null) return; // said already; the session was too
                if (response.isCommitted()) throw failure; // the answer broke off
                tell(request, response, failure);
            }
        }
    }

    /** Before those who would call it a bug. */
    private static final class AtDoors implements HandlerExceptionResolver, PriorityOrdered {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public @Nullable ModelAndView resolveException(
                HttpServletRequest request,
                HttpServletResponse response,
                @Nullable Object handler,
                Exception failure) {
            if (!Outage.is(failure) || response.isCommitted()) return null;
            try {
                tell(request, response, failure);
            } catch (IOException gone) {
                return null;
            }
            return new ModelAndView();
        }
    }
}
