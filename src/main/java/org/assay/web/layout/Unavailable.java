package org.assay.web.layout;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page for the time in which the service cannot work. It is made before any other filter runs,
 * because those ask the database. What somebody sent stands on it and can be sent again.
 */
@Configuration
class Unavailable {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> unavailablePages(JteViews views) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Said(views));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static final class Said extends OncePerRequestFilter {
        private final JteViews views;

        private Said(JteViews views) {
            this.views = views;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            if (!Integer.valueOf(503).equals(status)) {
                chain.doFilter(request, response);
                return;
            }
            response.setStatus(503);
            response.setHeader("Cache-Control", "no-store");
            Map<String, Object> model =
                    Map.of("unsent", Unsent.of(request), "address", Unsent.asked(request));
            try {
                requireNonNull(views.resolveViewName("layout/unavailable", Locale.UK))
                        .render(model, request, response);
            } catch (IOException gone) {
                throw gone;
            } catch (Exception bug) {
                throw new ServletException(bug);
            }
        }
    }
}
