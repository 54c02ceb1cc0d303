package org.assay.routes;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assay.support.Browser;
import org.springframework.util.function.SingletonSupplier;

/** A visitor with a browser for pages and, when signed in, a key for the API. */
public final class Caller {
    private static final String BOUNDARY = "----assay-route";
    private final Supplier<Browser> browser;
    private final Supplier<String> key;
    private String token = "";

    Caller(Supplier<Browser> browser, Supplier<String> key) {
        this.browser = SingletonSupplier.of(browser);
        this.key = SingletonSupplier.of(key);
    }

    public Browser browser() {
        return browser.get();
    }

    /**
     * Knocks once and does not follow; a form carries its token, a body has the type that is asked
     * for.
     */
    public HttpResponse<String> knock(Route route, String path, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(browser().address(path));
        if (route.api() && !key.get().isEmpty())
            request.header("Authorization", "Bearer " + key.get());
        if (!route.changes()) return browser().exchange(request.GET().build());
        request.header("If-Match", "\"0\"");
        if (route.takes().startsWith("multipart/")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return send(
                    route,
                    request,
                    part("_csrf", route.api() ? "" : token())
                            + file()
                            + "--"
                            + BOUNDARY
                            + "--\r\n");
        }
        if (route.api()) {
            request.header(
                    "Content-Type", route.takes().isEmpty() ? "application/json" : route.takes());
            return send(route, request, json(fields));
        }
        request.header("Content-Type", "application/x-www-form-urlencoded");
        var form = new StringBuilder("_csrf=" + encoded(token()));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return send(route, request, form.toString());
    }

    /** Knocks at a door of the API with this body, whatever it is. */
    public HttpResponse<String> knock(Route route, String path, String body) {
        var request = HttpRequest.newBuilder(browser().address(path));
        if (!key.get().isEmpty()) request.header("Authorization", "Bearer " + key.get());
        String type = route.takes().isEmpty() ? "application/json" : route.takes();
        if (type.startsWith("multipart/")) type += "; boundary=" + BOUNDARY;
        request.header("Content-Type", type).header("If-Match", "nonsense");
        return send(route, request, body);
    }

    private HttpResponse<String> send(Route route, HttpRequest.Builder request, String body) {
        return browser()
                .exchange(request.method(route.method(), BodyPublishers.ofString(body)).build());
    }

    private String token() {
        if (token.isEmpty()) token = browser().token();
        return token;
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String file() {
        return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"notes.txt\"\r\n\r\nNotes\r\n"
                .formatted(BOUNDARY);
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
