package org.assay.evidence;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.support.OwnServer;

/** ClamAV's own daemon on a free port, which knows the EICAR file and nothing else. */
final class RealClamd implements AutoCloseable {
    private final OwnServer server;

    private RealClamd(OwnServer server) {
        this.server = server;
    }

    static RealClamd in(Path folder) throws IOException, InterruptedException {
        int port = OwnServer.freePort();
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
        var command = new ProcessBuilder("clamd", "--config-file=" + configuration);
        return new RealClamd(OwnServer.start(command, port, folder.resolve("clamd.log")));
    }

    InetSocketAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
