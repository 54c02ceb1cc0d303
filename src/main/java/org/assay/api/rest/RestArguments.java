package org.assay.api.rest;

import java.util.List;
import org.assay.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a door what all doors read alike: which part of a list, which version, which repetition.
 */
@Configuration
class RestArguments implements WebMvcConfigurer {
    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 100;

    private final Idempotency idempotency;

    RestArguments(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return List.of(Paging.class, IfMatch.class, Once.class)
                    .contains(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Class<?> type = parameter.getParameterType();
            if (type == Paging.class)
                return Paging.of(request.getParameter("limit"), request.getParameter("after"));
            if (type == IfMatch.class) return IfMatch.of(request.getHeader("If-Match"));
            var actor =
                    (Actor)
                            request.getAttribute(
                                    Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
            if (actor == null) throw new IllegalStateException("an open door does nothing once");
            return new Once(
                    idempotency, key(request.getHeader(KEY)), actor, request.getDescription(false));
        }
    }

    private static @Nullable String key(@Nullable String header) {
        if (header == null) return null;
        String key = header.strip();
        boolean readable = key.chars().allMatch(c -> c > 0x1f && c < 0x7f);
        if (key.isEmpty() || key.length() > LONGEST_KEY || !readable) {
            throw Refused.badParameter(
                    KEY,
                    "Idempotency-Key is 1 to %d plain characters, such as a UUID."
                            .formatted(LONGEST_KEY));
        }
        return key;
    }
}
