package org.assay.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where documents lie and how they are checked.
 *
 * @param store the folder of the documents; {@code documents} in the home when not set
 * @param clamd the virus scanner: {@code host:port} or the path of its socket; none when empty
 * @param upload how large a file may be
 */
@ConfigurationProperties("assay")
record EvidenceSettings(
        @DefaultValue("data") Path home,
        @Nullable String store,
        @Nullable String clamd,
        @DefaultValue Upload upload) {

    /** What a person may send. */
    record Upload(@DefaultValue("50MB") DataSize limit) {}

    Path folder() {
        return store == null || store.isBlank() ? home.resolve("documents") : Path.of(store);
    }
}
