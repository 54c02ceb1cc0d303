package org.assay.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The route table of the running house. */
@TestComponent
public class Routes {
    private final List<RequestMappingHandlerMapping> mappings;

    Routes(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Every door, by address; a handler with two addresses or methods is as many doors. */
    public List<Route> all() {
        var routes = new ArrayList<Route>();
        for (var mapping : mappings)
            mapping.getHandlerMethods().forEach((info, handler) -> add(routes, info, handler));
        routes.sort(
                Comparator.comparing(Route::pattern)
                        .thenComparing(Route::method)
                        .thenComparing(Route::takes));
        return routes;
    }

    private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) methods.addAll(Set.of("GET", "POST"));
        String takes =
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .sorted()
                        .findFirst()
                        .orElse("");
        for (String pattern : info.getPatternValues()) {
            for (String method : methods) routes.add(new Route(method, pattern, handler, takes));
        }
    }
}
