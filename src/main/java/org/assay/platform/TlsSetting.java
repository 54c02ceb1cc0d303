package org.assay.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.kernel.Nearby;
import org.assay.mail.BaseUrl;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How requests come when people reach Assay by HTTPS: with a certificate of its own, or from a
 * proxy, by a way on which nobody reads along. Refuses everything else before anything is started.
 */
final class TlsSetting implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String PROXY = "proxy";
    private static final Set<String> TOLD = Set.of("native", "framework");
    private static final String CIPHERS =
            "TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_AES_128_GCM_SHA256,"
                    + "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
                    + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,"
                    + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        if (settings.getProperty("assay.beside", Boolean.class, false)) return; // a command
        String certificate = settings.getProperty("assay.tls.certificate", "");
        String key = settings.getProperty("assay.tls.key", "");
        if (!certificate.isBlank() || !key.isBlank()) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("assay-tls", ended(certificate, key)));
        } else {
            check(settings);
        }
    }

    /** New files are taken up while the server works. */
    private static Map<String, Object> ended(String certificate, String key) {
        String bundle = "spring.ssl.bundle.pem.assay.";
        var set = new LinkedHashMap<String, Object>();
        set.put("server.ssl.bundle", "assay");
        set.put(bundle + "reload-on-update", "true");
        set.put(bundle + "keystore.certificate", file(certificate, "ASSAY_TLS_CERTIFICATE"));
        set.put(bundle + "keystore.private-key", file(key, "ASSAY_TLS_KEY"));
        set.put(bundle + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        set.put(bundle + "options.ciphers", CIPHERS);
        return set;
    }

    private static String file(String path, String setting) {
        Path file = Path.of(path.strip()).toAbsolutePath();
        if (path.isBlank() || !Files.isReadable(file))
            throw new CannotStart(
                    setting
                            + " has to name a PEM file that Assay may read; certificate and key go together.");
        return file.toUri().toString();
    }

    static void check(ConfigurableEnvironment settings) {
        var site = new BaseUrl(URI.create(settings.getRequiredProperty("assay.base-url")));
        boolean endsIt =
                Stream.of("bundle", "certificate", "key-store")
                        .anyMatch(way -> settings.containsProperty("server.ssl." + way));
        if (!site.isEncrypted() || endsIt) return;
        if (!TOLD.contains(settings.getProperty("server.forward-headers-strategy", "none"))) {
            throw new CannotStart(
                    "ASSAY_BASE_URL is an https address, and Assay cannot know how requests come."
                            + " Give it a certificate (ASSAY_TLS_CERTIFICATE and ASSAY_TLS_KEY), or let the proxy say it"
                            + " (ASSAY_FORWARDED_HEADERS=native).");
        }
        boolean fromHere = Nearby.isThisMachine(settings.getProperty("server.address", ""));
        if (fromHere || near(settings).has(PROXY)) return;
        throw new CannotStart(
                "ASSAY_BASE_URL is an https address, and what the proxy hands on could be read on its way to Assay."
                        + " Listen to a proxy on this machine alone (SERVER_ADDRESS=127.0.0.1), give Assay a certificate"
                        + " (ASSAY_TLS_CERTIFICATE and ASSAY_TLS_KEY), or say that the network between them encrypts"
                        + " (ASSAY_ENCRYPTED_NETWORK=proxy).");
    }

    private static Nearby near(ConfigurableEnvironment settings) {
        return Nearby.of(settings.getProperty("assay.encrypted-network", ""));
    }
}
