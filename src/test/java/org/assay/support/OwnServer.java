package org.assay.support;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server of a test's own: a process that listens on a port of 127.0.0.1 and ends with it. */
public final class OwnServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private OwnServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts it and waits until it answers, a minute at most.
     *
     * @param log takes what it says, which is told when it does not answer
     */
    public static OwnServer start(ProcessBuilder command, int port, Path log)
            throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new OwnServer(process, port);
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try (var socket = new Socket()) {
                socket.connect(server.address(), 200);
                return server;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        server.close();
        throw new IllegalStateException("It does not answer: " + Files.readString(log));
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
