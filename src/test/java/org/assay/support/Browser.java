package org.assay.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A visitor's browser without JavaScript: keeps cookies, follows redirects, fills in forms and
 * sends their token. Each comes from an address of its own, so that limits by address do not let
 * tests meet.
 */
public final class Browser {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final AtomicInteger PLACES = new AtomicInteger();

    /** An address of its own, so that limits by address do not make tests meet. */
    private final String place =
            "198.18.%d.%d".formatted(PLACES.incrementAndGet() / 250, PLACES.get() % 250 + 1);

    private final String base;
    private final String from;
    private final CookieManager jar = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(jar)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
        int number = NUMBER.incrementAndGet();
        this.from = "198.18.%d.%d".formatted(number >> 8 & 255, number & 255);
    }

    /** Opens a page and follows where it leads. */
    public Page get(String path) {
        return follow(exchange(request(path).GET().build()));
    }

    /** Opens a page and looks at the very answer, be it a redirect. */
    public Page getOnly(String path) {
        return page(exchange(request(path).GET().build()));
    }

    /** Sends a form with its token, from any page, and follows where it leads. */
    public Page post(String path, String... namesAndValues) {
        var fields = Fields.of(namesAndValues);
        fields.add("_csrf", token());
        return send(path, fields);
    }

    /** Sends a form as given, without a token of its own, and does not follow. */
    public Page postOnly(String path, String... namesAndValues) {
        return page(exchange(form(path, Fields.of(namesAndValues))));
    }

    /**
     * Sends a form as the script does while somebody types; the answer changes parts of the page.
     */
    public Page postInPlace(String path, String... namesAndValues) {
        var fields = Fields.of(namesAndValues);
        var request =
                HttpRequest.newBuilder(form(path, fields), (name, value) -> true)
                        .header("HX-Request", "true")
                        .build();
        return page(exchange(request));
    }

    Page send(String path, Fields fields) {
        return follow(exchange(form(path, fields)));
    }

    /** The token that a form needs, as the sign-in or sign-out page shows it. */
    public String token() {
        String token = get("/sign-out").value("_csrf");
        return token.isEmpty() ? get("/sign-in").value("_csrf") : token;
    }

    public List<HttpCookie> cookies() {
        return jar.getCookieStore().getCookies();
    }

    public void forgetCookies() {
        jar.getCookieStore().removeAll();
    }

    /** The address that {@code path} stands for, for requests of a test's own. */
    public URI address(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    /**
     * Sends a request of a test's own, with this browser's cookies and its own place on the net.
     */
    public HttpResponse<String> exchange(HttpRequest request) {
        try {
            var placed =
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .header("X-Forwarded-For", place)
                            .build();
            return client.send(placed, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Page follow(HttpResponse<String> response) {
        for (int hops = 0; response.statusCode() / 100 == 3; hops++) {
            if (hops > 5) throw new AssertionError("redirects in circles: " + response.uri());
            String location = response.headers().firstValue("Location").orElseThrow();
            URI next = response.uri().resolve(location);
            if (!next.getAuthority().equals(URI.create(base).getAuthority())) {
                throw new AssertionError("leads away to " + next);
            }
            response = exchange(request(next.toString()).GET().build());
        }
        return page(response);
    }

    private Page page(HttpResponse<String> response) {
        return new Page(this, response, response.uri().toString().substring(base.length()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("X-Forwarded-For", from);
    }

    private HttpRequest form(String path, Fields fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.encoded()))
                .build();
    }
}
