package org.assay.web.evidence;

import jakarta.servlet.MultipartConfigElement;
import org.assay.evidence.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How much the server takes in before a page looks at it: a little more than the largest file, so
 * that the form itself can say that a file is too large.
 */
@Configuration
class Uploads {
    static final long MORE = 10L * 1024 * 1024;
    private static final int IN_MEMORY = 64 * 1024;

    @Bean
    MultipartConfigElement multipart(Documents documents) {
        long most = documents.limit() + MORE;
        return new MultipartConfigElement("", most, most, IN_MEMORY);
    }
}
