package org.assay.evidence;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** ClamAV's own daemon on a free port, which knows the EICAR file and nothing else. */
final class RealClamd implements AutoCloseable {
    private final Process process;
    private final int port;

    private RealClamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RealClamd in(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("eicar.hdb"),
                """
                44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature
                69630e4574ec6798239b091cda43dca0:69:Eicar-Test-Signature
                """);
        Path configuration =
                Files.writeString(
                        folder.resolve("clamd.conf"),
                        """
                        Foreground yes
                        TCPSocket %d
                        TCPAddr 127.0.0.1
                        DatabaseDirectory %s
                        TemporaryDirectory %s
                        StreamMaxLength 60M
                        """
                                .formatted(port, signatures, folder));
        Process process =
                new ProcessBuilder("clamd", "--config-file=" + configuration)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("clamd.log").toFile())
                        .start();
        var clamd = new RealClamd(process, port);
        clamd.waitUntilItAnswers(folder.resolve("clamd.log"));
        return clamd;
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    private void waitUntilItAnswers(Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (!process.isAlive()) throw new IllegalStateException(Files.readString(log));
            try (var socket = new Socket()) {
                socket.connect(address(), 200);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("clamd does not answer: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
