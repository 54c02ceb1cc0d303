package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What fails over a field with the character that ends a text in many programs is no failure of
 * ours: no keyboard types it, and the database keeps no text that has it. Most doors look for it
 * themselves, and name the field.
 */
@Component
class WholeText implements HandlerExceptionResolver, Ordered {
    private static final char END = '\0';

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        boolean overText =
                failure instanceof DataAccessException
                        || failure instanceof IllegalArgumentException;
        if (!overText || response.isCommitted() || isWhole(request)) return null;
        try {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (IOException gone) {
            return null;
        }
        return new ModelAndView();
    }

    private static boolean isWhole(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .allMatch(field ->
                        field.getKey().indexOf(END) < 0
                                && Arrays.stream(field.getValue())
                                        .allMatch(value -> value.indexOf(END) < 0));
    }
}
