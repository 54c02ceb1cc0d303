package org.assay.store;

import java.net.URI;
import java.nio.file.Path;
import org.assay.kernel.Nearby;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents lie.
 *
 * @param store a folder, or {@code s3://bucket/prefix}; {@code documents} in the home when not set
 * @param storeEndpoint of an object store that is not Amazon's
 * @param encryptedNetwork whom Assay may speak with without TLS of its own
 */
@ConfigurationProperties("assay")
record StoreSettings(
        @DefaultValue("data") Path home,
        @Nullable String store,
        @Nullable URI storeEndpoint,
        @DefaultValue("") Nearby encryptedNetwork) {

    StoreSettings {
        if (storeEndpoint != null
                && !"https".equals(storeEndpoint.getScheme())
                && !encryptedNetwork.has(String.valueOf(storeEndpoint.getHost())))
            throw new IllegalArgumentException(
                    "ASSAY_STORE_ENDPOINT has to be an https address, or its host be named in ASSAY_ENCRYPTED_NETWORK if the"
                            + " network on the way to it encrypts.");
    }

    /** As it was set; empty when it was not. */
    String place() {
        return store == null ? "" : store.strip();
    }

    Path folder() {
        return place().isEmpty() ? home.resolve("documents") : Path.of(place());
    }
}
