package org.assay.api.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** What is refused before it reaches a door, by the server or a filter, is a problem too. */
@Configuration
class Outside {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> problemsOutside(Problems problems) {
        var registration =
                new FilterRegistrationBean<OncePerRequestFilter>(new ErrorFilter(problems));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class ErrorFilter extends OncePerRequestFilter {
        private final Problems problems;

        ErrorFilter(Problems problems) {
            this.problems = problems;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            if (path instanceof String text && Problems.isApi(text)) {
                Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
                problems.write(
                        ProblemWords.ofStatus(status instanceof Integer code ? code : 500),
                        response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
