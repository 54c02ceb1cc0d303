package org.assay.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.assay.support.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that people reach by HTTPS is not reached otherwise. */
class OverTlsTest {
    private static final String[] BY_HTTPS = {"X-Forwarded-Proto", "https"};

    @TempDir private Path folder = Path.of("");

    @Test
    void behindAProxyWhatDidNotComeByHttpsIsLedThereOrRefused() throws Exception {
        var settings =
                Map.of(
                        "ASSAY_BASE_URL", "https://assay.example",
                        "ASSAY_FORWARDED_HEADERS", "native",
                        "ASSAY_ENCRYPTED_NETWORK", "proxy",
                        "SERVER_ADDRESS", "127.0.0.1");
        try (var server = Server.start(folder.resolve("home"), settings);
                var client = HttpClient.newHttpClient()) {
            server.waitUntilReady();
            var page = client.send(get(server, "/sign-in?next=%2Fhome").build(), text());
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location"))
                    .contains("https://assay.example/sign-in?next=%2Fhome");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            var safe = client.send(get(server, "/sign-in").headers(BY_HTTPS).build(), text());
            assertThat(safe.statusCode()).isEqualTo(200);
            assertThat(safe.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));

            var form = post(server, "/sign-in", "email=a%40care.example&password=in+the+clear");
            var typed = client.send(form.build(), text());
            assertThat(typed.statusCode()).isEqualTo(421);
            assertThat(typed.body()).contains("That was not sent safely");
            var called = get(server, "/api/v1/account").header("Authorization", "Bearer shown");
            var problem = client.send(called.build(), text());
            assertThat(problem.statusCode()).isEqualTo(421);
            assertThat(problem.body()).contains("Sent without encryption").doesNotContain("<");
            assertThat(client.send(called.headers(BY_HTTPS).build(), text()).statusCode())
                    .isEqualTo(401);
            assertThat(server.said())
                    .contains("Refused: POST of a page", "Refused: GET of the API")
                    .doesNotContain("in+the+clear", "Bearer", "shown");

            for (String health : new String[] {"/health", "/health/live"}) {
                assertThat(client.send(get(server, health).build(), text()).statusCode())
                        .isEqualTo(200);
                var from = get(server, health).header("X-Forwarded-For", "203.0.113.7");
                assertThat(client.send(from.build(), text()).statusCode()).isEqualTo(302);
            }
        }
    }

    @Test
    void withACertificateOfItsOwnItSpeaksNothingElse() throws Exception {
        var certificates = Certificates.forHost("localhost", folder.resolve("certificates"));
        SSLContext context = certificates.context();
        int port = Server.freePort();
        var settings =
                Map.of(
                        "ASSAY_BASE_URL",
                        "https://localhost:" + port,
                        "ASSAY_TLS_CERTIFICATE",
                        certificates.certificate().toString(),
                        "ASSAY_TLS_KEY",
                        certificates.key().toString(),
                        "SERVER_ADDRESS",
                        "127.0.0.1");
        try (var server = Server.start(folder.resolve("home"), port, settings);
                var client = HttpClient.newBuilder().sslContext(context).build()) {
            server.waitUntilReady();
            URI page = URI.create("https://localhost:" + port + "/sign-in");
            var safe = client.send(HttpRequest.newBuilder(page).build(), text());
            assertThat(safe.statusCode()).isEqualTo(200);
            assertThat(safe.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            var plain = client.send(get(server, "/sign-in").build(), text());
            assertThat(plain.statusCode()).isEqualTo(400);
            assertThat(plain.body()).doesNotContain("<form");

            assertThat(chosen(context, port, "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"))
                    .isEqualTo("TLS_AES_256_GCM_SHA384");
            assertThat(chosen(context, port, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"))
                    .isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
            assertThatThrownBy(
                            () -> chosen(context, port, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384"))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    /** What the server takes of what somebody offers. */
    private static String chosen(SSLContext context, int port, String... offered)
            throws IOException {
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledCipherSuites(offered);
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        }
    }

    private static HttpRequest.Builder get(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + path));
    }

    private static HttpRequest.Builder post(Server server, String path, String form) {
        return get(server, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return BodyHandlers.ofString();
    }
}
