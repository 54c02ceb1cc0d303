package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the door of an address among those that share its method, its first word and its number of
 * words, and not among all, which took a sixth of a save. Which of them it is, and what is answered
 * where none is, the framework says as ever.
 */
class FoundByWords extends RequestMappingHandlerMapping {
    /**
     * Where the framework keeps doors without variables by their address, all are kept by their
     * key.
     */
    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo door) {
        return door.getPatternValues().stream()
                .filter(pattern -> pattern.indexOf('*') < 0)
                .flatMap(pattern ->
                        door.getMethodsCondition().getMethods().stream()
                                .map(method -> key(method.name(), pattern)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        String method = request.getMethod();
        return super.lookupHandlerMethod(
                key(method.equals("HEAD") ? "GET" : method, path), request);
    }

    private static String key(String method, String path) {
        int second = path.indexOf('/', 1);
        String first = second < 0 ? path : path.substring(0, second);
        return method + " " + first + " " + path.chars().filter(one -> one == '/').count();
    }
}
