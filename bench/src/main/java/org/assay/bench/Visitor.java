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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody signed in, each in an organisation of their own.
 *
 * @param cookies as they travel
 * @param token of the forms
 */
record Visitor(UUID assessment, String cookies, String token, String standard, String item) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Through the sign-in page, as people do. */
    static List<Visitor> signIn(House house, int count, String standard, String item)
            throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (int n = 0; n < count; n++) {
            var jar = new CookieManager();
            try (var client = HttpClient.newBuilder().cookieHandler(jar).build()) {
                String form = token(get(client, house, "/sign-in"));
                var answer =
                        client.send(
                                HttpRequest.newBuilder(URI.create(house.address() + "/sign-in"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "email=%s&password=%s&_csrf=%s"
                                                                .formatted(
                                                                        coded(Seed.email(n)),
                                                                        coded(Seed.PASSWORD),
                                                                        form)))
                                        .build(),
                                BodyHandlers.ofString());
                if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                    throw new IllegalStateException("sign-in: " + answer.statusCode());
                }
                UUID assessment = Seed.assessment(n);
                String path = "/assessments/" + assessment + "/standards/" + standard;
                String token = token(get(client, house, path));
                String cookies =
                        jar.getCookieStore().getCookies().stream()
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "));
                visitors.add(new Visitor(assessment, cookies, token, path, item));
            }
        }
        return visitors;
    }

    String itemPath() {
        return "/assessments/" + assessment + "/items/" + item;
    }

    /** The page as this visitor gets it. */
    HttpResponse<byte[]> page(House house) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(house.address() + standard))
                            .header("Cookie", cookies);
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    /** One save while typing, over this version. */
    HttpResponse<String> save(House house, int version, String text) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(house.address() + itemPath()))
                            .header("Cookie", cookies)
                            .header("HX-Request", "true")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    BodyPublishers.ofString(
                                            "_csrf=%s&version=%d&value=%s&comment="
                                                    .formatted(token, version, coded(text))));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String get(HttpClient client, House house, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.address() + path)).build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) throw new IllegalStateException("a page without a form");
        return found.group(1);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
