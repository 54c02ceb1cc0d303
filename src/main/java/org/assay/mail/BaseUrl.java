package org.assay.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach this Assay; what a letter's links begin with. */
@Component
public record BaseUrl(@Value("${assay.base-url}") URI value) {

    /**
     * @param path from the root, with its slash
     */
    public String to(String path) {
        return value.toString().replaceFirst("/+$", "") + path;
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(value.getScheme());
    }
}
