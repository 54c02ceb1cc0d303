package org.assay.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are checked.
 *
 * @param clamd the virus scanner: {@code host:port} or the path of its socket; none when empty
 * @param upload how large a file may be
 */
@ConfigurationProperties("assay")
record EvidenceSettings(@Nullable String clamd, @DefaultValue Upload upload) {

    /** What a person may send. */
    record Upload(@DefaultValue("50MB") DataSize limit) {}
}
