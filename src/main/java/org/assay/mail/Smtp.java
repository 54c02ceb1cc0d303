package org.assay.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.assay.kernel.Nearby;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail server, when one is set: {@code smtp://user:password@host:587?from=assay@example.org},
 * or {@code smtps://} for one that is encrypted from the start.
 */
@Component
class Smtp {
    private static final String TIMEOUT_MS = "20000";
    private final @Nullable JavaMailSenderImpl sender;
    private final String from;
    private final String host;

    /**
     * @param near with whom Assay may speak without TLS
     */
    Smtp(
            @Value("${assay.smtp.url}") String url,
            @Value("${assay.encrypted-network:}") Nearby near,
            BaseUrl base) {
        URI server = url.isBlank() ? null : URI.create(url.strip());
        this.sender = server == null ? null : sender(server, near);
        this.from = server == null ? "" : from(server, base);
        this.host = String.valueOf(base.value().getHost());
    }

    boolean isSet() {
        return sender != null;
    }

    /**
     * The letter keeps its Message-ID however often it is sent, so that a mailbox can tell a
     * repeated one.
     *
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void send(Letter letter) {
        if (sender == null) throw new IllegalStateException("no mail server is set");
        sender.send(message -> {
            var filled = new MimeMessageHelper(message);
            filled.setFrom(from);
            filled.setTo(letter.to());
            filled.setSubject(letter.subject());
            filled.setText(letter.text());
            message.setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), host));
        });
    }

    /** Encrypted from the start or before the first word, and the server's name checked. */
    static JavaMailSenderImpl sender(URI server, Nearby near) {
        boolean encrypted = "smtps".equals(server.getScheme());
        if (server.getHost() == null || !(encrypted || "smtp".equals(server.getScheme()))) {
            throw new IllegalArgumentException(
                    "ASSAY_SMTP_URL must look like smtp://user:password@mail.example.org:587");
        }
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(server.getScheme());
        sender.setHost(server.getHost());
        int standard = encrypted ? 465 : 587;
        sender.setPort(server.getPort() < 0 ? standard : server.getPort());
        sender.setDefaultEncoding("UTF-8");
        Properties settings = sender.getJavaMailProperties();
        String prefix = "mail." + server.getScheme() + ".";
        settings.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
        settings.setProperty(prefix + "timeout", TIMEOUT_MS);
        settings.setProperty(prefix + "writetimeout", TIMEOUT_MS);
        settings.setProperty(prefix + "starttls.enable", "true");
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        String user = server.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            sender.setUsername(decoded(colon < 0 ? user : user.substring(0, colon)));
            sender.setPassword(colon < 0 ? "" : decoded(user.substring(colon + 1)));
            settings.setProperty(prefix + "auth", "true");
        }
        boolean mustEncrypt = user != null || !near.has(server.getHost());
        settings.setProperty(
                prefix + "starttls.required", String.valueOf(mustEncrypt && !encrypted));
        return sender;
    }

    private static String from(URI server, BaseUrl base) {
        String query = server.getQuery();
        return query != null && query.startsWith("from=")
                ? query.substring("from=".length())
                : "assay@" + base.value().getHost();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
