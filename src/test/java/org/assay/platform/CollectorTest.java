package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.assay.support.Certificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log on its way to another machine. */
class CollectorTest {
    @TempDir private Path folder = Path.of("");
    private final LoggerContext log = new LoggerContext();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile boolean away;

    @AfterEach
    void end() {
        log.stop();
    }

    @Test
    void everyLineLeavesByTlsWhenItIsWritten() throws Exception {
        SSLContext context = Certificates.forHost("localhost", folder).context();
        try (var server = listening(context)) {
            Logger logger = logger(server.getLocalPort(), context);
            logger.info("Sign-in refused from 198.51.100.7: “nobody known”");
            assertThat(heard.poll(20, TimeUnit.SECONDS))
                    .matches(
                            "<110>1 \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z - assay \\d+ - - INFO Sign-in refused from 198\\.51\\.100\\.7: “nobody known”");
            logger.error("it broke");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).startsWith("<107>1 ").endsWith("it broke");
        }
    }

    @Test
    void linesWaitWhileTheCollectorIsAway() throws Exception {
        SSLContext context = Certificates.forHost("localhost", folder).context();
        away = true;
        try (var server = listening(context)) {
            Logger logger = logger(server.getLocalPort(), context);
            logger.info("first");
            logger.info("second");
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();
            away = false;
            assertThat(heard.poll(30, TimeUnit.SECONDS)).endsWith("first");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).endsWith("second");
        }
    }

    @Test
    void nobodyElseIsToldAnything() throws Exception {
        SSLContext other = Certificates.forHost("localhost", folder.resolve("other")).context();
        SSLContext named = Certificates.forHost("logs.example", folder.resolve("named")).context();
        try (var stranger = listening(other);
                var elsewhere = listening(named)) {
            logger(stranger.getLocalPort(), named).info("not for everybody");
            logger(elsewhere.getLocalPort(), named).info("not for everybody");
            assertThat(heard.poll(3, TimeUnit.SECONDS)).isNull();
        }
    }

    private Logger logger(int port, SSLContext believed) {
        var lines = new PatternLayoutEncoder();
        lines.setContext(log);
        lines.setPattern("%level %msg%n");
        lines.start();
        var collector = new Collector("localhost", port, believed.getSocketFactory(), lines);
        collector.setContext(log);
        collector.start();
        Logger logger = log.getLogger("to-" + port);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(collector);
        return logger;
    }

    private SSLServerSocket listening(SSLContext context) throws IOException {
        var server =
                (SSLServerSocket)
                        context.getServerSocketFactory()
                                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> listen(server));
        return server;
    }

    private void listen(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (var one = server.accept()) {
                if (away) continue; // it hangs up
                InputStream in = one.getInputStream();
                for (int next; (next = in.read()) >= 0; ) {
                    int length = 0;
                    for (; next != ' '; next = in.read()) length = length * 10 + next - '0';
                    heard.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
            } catch (IOException refusedOrEnded) {
                // the test says which
            }
        }
    }
}
