package org.assay.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Says in the log what was refused at a door: who, which door, and the names of the fields. Never
 * what was typed, nor an address, which may hold a secret.
 */
@Component
class Refusals implements HandlerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final Set<Integer> INPUT = Set.of(400, 413, 415, 422);
    private static final int NOT_FOUND = 404;

    /** A name that is none of ours stays out of the log. */
    private static final Pattern NAME = Pattern.compile("[\\w/.-]{1,80}");

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getDispatcherType() == DispatcherType.ERROR) return; // told already
        int status = response.getStatus();
        String door =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (INPUT.contains(status)) {
            log.info(
                    "Refused input: {} by {} {} from {}, {}: {}",
                    Actor.logged(request.getAttribute(ActorFilter.ACTOR)),
                    request.getMethod(),
                    door,
                    request.getRemoteAddr(),
                    status,
                    fields(request));
        } else if (status == NOT_FOUND && door.contains("{")) {
            log.info(
                    "Not found: {} by {} {} from {}",
                    Actor.logged(request.getAttribute(ActorFilter.ACTOR)),
                    request.getMethod(),
                    door,
                    request.getRemoteAddr());
        }
    }

    private static String fields(HttpServletRequest request) {
        if (!(request.getAttribute(Problem.FIELDS) instanceof Collection<?> names)
                || names.isEmpty()) return "whole";
        return names.stream()
                .map(Object::toString)
                .map(name -> name.isEmpty() ? "whole" : name)
                .map(name -> NAME.matcher(name).matches() ? name : "unknown")
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
