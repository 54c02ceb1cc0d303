package org.assay.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach this Assay; what a letter's links begin with. */
@Component
public record BaseUrl(@Value("${assay.base-url}") URI value) {
    private static final String THIS_HOST_ONLY = "__Host-";

    /**
     * @param path from the root, with its slash
     */
    public String to(String path) {
        return value.toString().replaceFirst("/+$", "") + path;
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(value.getScheme());
    }

    /**
     * What a cookie is called here. Over HTTPS it has a prefix with which a browser takes it from
     * this very host only, so that no neighbour of the same domain can plant one.
     */
    public String cookie(String name) {
        return isEncrypted() ? THIS_HOST_ONLY + name : name;
    }
}
