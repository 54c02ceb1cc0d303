package org.assay.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents lie.
 *
 * @param store a folder, or {@code s3://bucket/prefix}; {@code documents} in the home when not set
 * @param storeEndpoint of an object store that is not Amazon's
 */
@ConfigurationProperties("assay")
record StoreSettings(
        @DefaultValue("data") Path home, @Nullable String store, @Nullable URI storeEndpoint) {

    /** As it was set; empty when it was not. */
    String place() {
        return store == null ? "" : store.strip();
    }

    Path folder() {
        return place().isEmpty() ? home.resolve("documents") : Path.of(place());
    }
}
