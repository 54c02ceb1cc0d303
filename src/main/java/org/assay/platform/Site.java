package org.assay.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach this Assay. */
@Component
record Site(@Value("${assay.base-url}") URI base) {
    boolean isEncrypted() {
        return "https".equalsIgnoreCase(base.getScheme());
    }
}
