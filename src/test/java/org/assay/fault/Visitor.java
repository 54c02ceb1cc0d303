package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and nothing else: no scripts. */
final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "fault-boundary";
    final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private String token = "";

    Visitor(String base) {
        this.base = base;
    }

    /** Through the sign-in page, as people do; the page of their assessment gives the token. */
    static Visitor signedIn(String base, Resident resident)
            throws IOException, InterruptedException {
        var visitor = new Visitor(base);
        visitor.look("/sign-in");
        var answer = visitor.signIn(resident.email(), Resident.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        visitor.look("/assessments/" + resident.assessment() + "/standards/1");
        return visitor;
    }

    HttpResponse<String> signIn(String email, String password)
            throws IOException, InterruptedException {
        return post("/sign-in", "email=%s&password=%s".formatted(coded(email), coded(password)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Opens a page and remembers the token of its forms. */
    String look(String path) throws IOException, InterruptedException {
        var page = get(path);
        assertThat(page.statusCode()).as("%s: %s", path, page.body()).isEqualTo(200);
        var found = TOKEN.matcher(page.body());
        if (found.find()) token = found.group(1);
        return page.body();
    }

    /** Sends a form as a browser without scripts does. */
    HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        return send(form(path, fields));
    }

    /** The page that a form leads to. */
    String follow(HttpResponse<String> sent) throws IOException, InterruptedException {
        String location = sent.headers().firstValue("Location").orElseThrow();
        return look(URI.create(base).resolve(location).toString().substring(base.length()));
    }

    /** One save while typing, over this version, as htmx sends it. */
    HttpResponse<String> type(Resident resident, int version, String text)
            throws IOException, InterruptedException {
        return send(form(item(resident), typed(version, text)).header("HX-Request", "true"));
    }

    static String item(Resident resident) {
        return "/assessments/" + resident.assessment() + "/items/" + resident.item();
    }

    static String typed(int version, String text) {
        return "version=%d&value=%s&comment=".formatted(version, coded(text));
    }

    HttpResponse<String> upload(String name, String text) throws IOException, InterruptedException {
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\nContent-Type: text/plain\r\n\r\n%4$s\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY, token, name, text);
        return send(
                HttpRequest.newBuilder(URI.create(base + "/evidence"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder form(String path, String fields) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + coded(token)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
