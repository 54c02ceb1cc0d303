package org.assay.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes no field with the character that ends a text in many programs. No keyboard types it, and
 * the database keeps no text that has it.
 */
@Component
class WholeText implements HandlerInterceptor, WebMvcConfigurer {
    private static final char END = '\0';

    /** Behind the locks: who may not pass hears nothing of what they sent. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || isWhole(request)) return true;
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }

    private static boolean isWhole(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .allMatch(field ->
                        field.getKey().indexOf(END) < 0
                                && Arrays.stream(field.getValue())
                                        .allMatch(value -> value.indexOf(END) < 0));
    }
}
