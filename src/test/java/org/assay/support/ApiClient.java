package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that speaks to the API with a key, or with none. Whatever it asks for and gets, it is
 * counted that the answer took few statements.
 */
public final class ApiClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "assay-boundary";
    private static final AtomicInteger UNDER_WAY = new AtomicInteger();
    private static final AtomicInteger SENT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();
    private final String base;
    private final String key;
    private final List<String> headers;

    ApiClient(int port, String key) {
        this("http://127.0.0.1:" + port, key, List.of());
    }

    private ApiClient(String base, String key, List<String> headers) {
        this.base = base;
        this.key = key;
        this.headers = headers;
    }

    /** The same program, sending these headers too. */
    public ApiClient with(String... namesAndValues) {
        return new ApiClient(base, key, List.of(namesAndValues));
    }

    public Answered get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    public Answered delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    public Answered post(String path) {
        return send("POST", path, "", BodyPublishers.noBody());
    }

    public Answered post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answered put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answered put(String path) {
        return send("PUT", path, "", BodyPublishers.noBody());
    }

    /** Sends a file of this name as the part {@code file} of a form. */
    public Answered upload(String path, String name, String text) {
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, name, text, BOUNDARY);
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofString(body));
    }

    /** Any request under {@code /api/v1}. */
    public Answered send(String method, String path, String type, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).method(method, body);
        if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
        if (!type.isEmpty()) request.header("Content-Type", type);
        for (int i = 0; i < headers.size(); i += 2)
            request.header(headers.get(i), headers.get(i + 1));
        boolean alone = UNDER_WAY.incrementAndGet() == 1;
        int turn = SENT.incrementAndGet();
        int before = CountedStatements.seen().size();
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (alone && SENT.get() == turn && answer.statusCode() < 300) few(method, path, before);
            return new Answered(method + " " + path, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            UNDER_WAY.decrementAndGet();
        }
    }

    private static void few(String method, String path, int before) {
        List<String> seen = CountedStatements.seen();
        if (seen.size() < before || Statements.gathers(path.replaceFirst("\\?.*", ""))) return;
        seen = seen.subList(before, seen.size());
        int most = method.equals("GET") ? Statements.PAGE : Statements.most(seen);
        Statements.few(seen, most, method + " " + path);
    }

    /** What came back. */
    public record Answered(String request, HttpResponse<String> response) {
        public Answered hasStatus(int status) {
            assertThat(response.statusCode())
                    .as("%s: %s", request, response.body())
                    .isEqualTo(status);
            return this;
        }

        /** A problem in the shape of RFC 9457 with this status. */
        public Answered isProblem(int status) {
            hasStatus(status);
            assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
            assertThat(at("/status").intValue()).isEqualTo(status);
            assertThat(text("/title")).isNotEmpty();
            assertThat(text("/detail"))
                    .isNotEmpty()
                    .doesNotContain("Exception", "org.", "tools.jackson");
            return this;
        }

        /** A problem whose first error points there. */
        public Answered pointsAt(String pointer) {
            assertThat(text("/errors/0/pointer")).as(response.body()).isEqualTo(pointer);
            assertThat(text("/errors/0/message")).isNotEmpty();
            return this;
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String text(String pointer) {
            return at(pointer).asString("");
        }

        public int size(String pointer) {
            return at(pointer).size();
        }
    }
}
