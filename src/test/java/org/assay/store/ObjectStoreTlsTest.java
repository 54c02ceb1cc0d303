package org.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.assay.kernel.Nearby;
import org.assay.support.Certificates;
import org.assay.support.TlsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** Documents go to an object store that shows who it is, and to no other. */
class ObjectStoreTlsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void oneWhoseCertificateNobodyVouchesForGetsNothing() throws Exception {
        var context = Certificates.forHost("localhost", folder).context();
        try (var server = new TlsServer(context);
                var client =
                        StoreConfiguration.to(URI.create("https://localhost:" + server.port()))
                                .credentialsProvider(AnonymousCredentialsProvider.create())
                                .build()) {
            assertThatThrownBy(() -> client.headBucket(request -> request.bucket("papers")))
                    .hasStackTraceContaining(SSLHandshakeException.class.getName())
                    .hasRootCauseMessage(
                            "unable to find valid certification path to requested target");
            assertThat(server.heard()).isZero();
        }
    }

    @Test
    void oneElsewhereIsReachedByHttps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("http://store.example", ""))
                .withMessageStartingWith("ASSAY_STORE_ENDPOINT has to be an https address");
        for (String place : new String[] {"https://store.example", "http://127.0.0.1:9000"})
            assertThat(settings(place, "").storeEndpoint()).hasToString(place);
        assertThat(settings("http://store.example", "store.example").place()).isEmpty();
    }

    private static StoreSettings settings(String endpoint, String near) {
        return new StoreSettings(Path.of("data"), null, URI.create(endpoint), Nearby.of(near));
    }
}
