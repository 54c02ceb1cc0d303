package org.assay.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in, or nobody in particular.
 *
 * @param cookies as they travel; empty for none
 * @param token of the forms
 */
record Signed(House house, String cookies, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Signed out(House house) {
        return new Signed(house, "", "");
    }

    /** Through the sign-in page, as people do. */
    static Signed in(House house, String email) throws Exception {
        var jar = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(jar).build()) {
            var uri = URI.create(house.address() + "/sign-in");
            String form = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
            String fields = form(Map.of("email", email, "password", Seed.PASSWORD, "_csrf", token(form)));
            var answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 3) throw new IllegalStateException("sign-in: " + answer.statusCode());
            var next = HttpRequest.newBuilder(URI.create(house.address() + "/account")).build();
            String page = client.send(next, BodyHandlers.ofString()).body();
            String cookies = jar.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            return new Signed(house, cookies, token(page));
        }
    }

    HttpResponse<byte[]> page(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    /** The page's text; only one that was answered as it should be. */
    String text(String path) throws Exception {
        var answer = page(path);
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(String path, Map<String, String> fields, String... headers) throws Exception {
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) request.headers(headers);
        String body = form(fields) + "&_csrf=" + token;
        return CLIENT.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(house.address() + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) throw new IllegalStateException("a page without a form");
        return found.group(1);
    }
}
