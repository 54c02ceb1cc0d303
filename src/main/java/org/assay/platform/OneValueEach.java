package org.assay.platform;

import static jakarta.servlet.DispatcherType.REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Problem;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes each field from one place and once: what a form sends from its body, never from the address
 * beside it, and no field twice that the door does not take as a list. Whoever stands between could
 * else read one value while we read the other.
 */
@Component
class OneValueEach implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod door) || request.getDispatcherType() != REQUEST)
            return true;
        boolean reading = Doors.isReading(request);
        boolean api = ActorFilter.isApi(request);
        if (!reading && !api && request.getQueryString() != null) refuse(request, List.of());
        String type = request.getContentType();
        // what programs upload is read after their rights were asked for
        if (api && type != null && type.startsWith("multipart/")) return true;
        Set<String> doubled = doubled(request);
        if (doubled.isEmpty()) return true;
        for (MethodParameter parameter : door.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null) continue;
            Class<?> taken = parameter.getParameterType();
            // what it holds more than once, whoever reads it says
            if (MultiValueMap.class.isAssignableFrom(taken)) return true;
            if (Collection.class.isAssignableFrom(taken) || taken.isArray())
                doubled.remove(name(parameter, asked));
        }
        if (!doubled.isEmpty()) refuse(request, doubled);
        return true;
    }

    private static Set<String> doubled(HttpServletRequest request) {
        var doubled = new HashSet<String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (values.length > 1) doubled.add(name);
                });
        return doubled;
    }

    private static String name(MethodParameter parameter, RequestParam asked) {
        if (!asked.name().isEmpty()) return asked.name();
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    private static void refuse(HttpServletRequest request, Collection<String> fields) {
        request.setAttribute(Problem.FIELDS, fields);
        throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
    }
}
