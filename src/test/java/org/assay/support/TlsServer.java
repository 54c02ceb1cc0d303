package org.assay.support;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Speaks HTTPS on a free port of this machine, answers everything by nothing, and counts. */
public final class TlsServer implements AutoCloseable {
    private final HttpsServer server;
    private final AtomicInteger heard = new AtomicInteger();

    public TlsServer(SSLContext context) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    heard.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** How many requests came through. */
    public int heard() {
        return heard.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
