package org.assay.platform;

import java.nio.file.Path;
import org.assay.kernel.Nearby;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's settings that the platform itself reads; the README lists all of them.
 *
 * @param home where the embedded database, documents, keys and the running files lie
 * @param database the outside database, if there is one
 * @param encryptedNetwork whom Assay may speak with without TLS of its own
 * @param beside whether this is a command that may work beside a running server, on its database
 */
@ConfigurationProperties("assay")
record Settings(
        @DefaultValue("data") Path home,
        @DefaultValue Database database,
        @DefaultValue("") Nearby encryptedNetwork,
        @DefaultValue("false") boolean beside) {

    /**
     * An outside PostgreSQL.
     *
     * @param url with the user that owns Assay's tables, e.g. {@code
     *     postgresql://owner:secret@db/assay}
     */
    record Database(@Nullable String url) {}

    Path run() {
        return home.resolve("run");
    }
}
