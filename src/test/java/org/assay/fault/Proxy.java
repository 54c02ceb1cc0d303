package org.assay.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Stands before several nodes and gives every request to the next of them, whoever sends it: no
 * sticky sessions. One that does not answer is passed over.
 */
final class Proxy implements AutoCloseable {
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade");
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Integer> ports;
    private final List<AtomicInteger> given;
    private final AtomicInteger turn = new AtomicInteger();

    private Proxy(HttpServer server, List<Integer> ports) {
        this.server = server;
        this.ports = ports;
        this.given = ports.stream().map(port -> new AtomicInteger()).toList();
    }

    static Proxy before(Integer... ports) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var proxy = new Proxy(server, List.of(ports));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many requests each node was given. */
    List<Integer> given() {
        return given.stream().map(AtomicInteger::get).toList();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int first = turn.getAndIncrement();
            for (int n : IntStream.range(0, ports.size()).toArray()) {
                int node = Math.floorMod(first + n, ports.size());
                try {
                    var answer =
                            client.send(request(exchange, node, body), BodyHandlers.ofByteArray());
                    given.get(node).incrementAndGet();
                    answer(exchange, answer);
                    return;
                } catch (java.net.ConnectException dead) {
                    // the next one, as proxies do where nothing was sent yet
                } catch (IOException broke) {
                    answer(exchange, "The node broke off: " + broke);
                    return;
                }
            }
            answer(exchange, "No node answers");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, int node, byte[] body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + ports.get(node)
                                                + exchange.getRequestURI()))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)))
                        values.forEach(value -> request.header(name, value));
                });
        return request.header(
                        "X-Forwarded-For",
                        exchange.getRemoteAddress().getAddress().getHostAddress())
                .build();
    }

    /** As proxies do where a node gave no answer, or not a whole one. */
    private static void answer(HttpExchange exchange, String fault) throws IOException {
        byte[] body = fault.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(502, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)))
                        exchange.getResponseHeaders().put(name, values);
                });
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
