package org.assay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import org.assay.kernel.Nearby;
import org.assay.support.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** To whom letters are handed: nobody who could not show who they are. */
class SmtpTlsTest {
    private static final Nearby NOBODY = Nearby.of("");

    @TempDir private Path folder = Path.of("");

    @Test
    void aServerElsewhereThatOffersNoTlsGetsNoLetter() {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            JavaMailSenderImpl elsewhere = sender("smtp://mail.example", NOBODY);
            elsewhere.setHost("127.0.0.1");
            elsewhere.setPort(server.getSmtp().getPort());
            assertThatThrownBy(elsewhere::testConnection)
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("STARTTLS is required");
            JavaMailSenderImpl near = sender("smtp://mail.example", Nearby.of("mail.example"));
            near.setHost("127.0.0.1");
            near.setPort(server.getSmtp().getPort());
            assertThat(accepts(near)).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        var certificates = Certificates.forHost("localhost", folder);
        try (var server = new Greeting(certificates.context())) {
            String address = "smtps://localhost:" + server.port();
            assertThatThrownBy(sender(address, NOBODY)::testConnection)
                    .hasRootCauseMessage(
                            "unable to find valid certification path to requested target");
            JavaMailSenderImpl believing = sender(address, NOBODY);
            believe(believing, certificates.context());
            assertThat(accepts(believing)).isTrue();
        }
    }

    @Test
    void aCertificateOfSomebodyElseIsRefused() throws Exception {
        var certificates = Certificates.forHost("mail.example", folder);
        try (var server = new Greeting(certificates.context())) {
            JavaMailSenderImpl sender = sender("smtps://localhost:" + server.port(), NOBODY);
            believe(sender, certificates.context());
            assertThatThrownBy(sender::testConnection)
                    .hasStackTraceContaining(SSLHandshakeException.class.getName())
                    .hasStackTraceContaining("No subject alternative DNS name matching localhost");
        }
    }

    private static JavaMailSenderImpl sender(String address, Nearby near) {
        return Smtp.sender(URI.create(address), near);
    }

    /** As if this machine trusted the test's authority, and no other. */
    private static void believe(JavaMailSenderImpl sender, SSLContext context) {
        sender.getJavaMailProperties().setProperty("mail.smtps.socketFactory.fallback", "false");
        sender.getJavaMailProperties()
                .put("mail.smtps.ssl.socketFactory", context.getSocketFactory());
    }

    private static boolean accepts(JavaMailSenderImpl sender) {
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException refused) {
            throw new AssertionError(refused);
        }
    }

    /** A mail server that greets by TLS and goes no further. */
    private static final class Greeting implements AutoCloseable {
        private final SSLServerSocket socket;

        Greeting(SSLContext context) throws Exception {
            socket =
                    (SSLServerSocket)
                            context.getServerSocketFactory()
                                    .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::greet);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void greet() {
            while (!socket.isClosed()) {
                try (var one = socket.accept()) {
                    var out = one.getOutputStream();
                    out.write("220 mail\r\n".getBytes());
                    out.flush();
                    var in = new BufferedReader(new InputStreamReader(one.getInputStream()));
                    while (in.readLine() != null) {
                        out.write("250 fine\r\n".getBytes());
                        out.flush();
                    }
                } catch (IOException refusedOrEnded) {
                    // the test says which
                }
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }
}
