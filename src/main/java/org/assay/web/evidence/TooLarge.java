package org.assay.web.evidence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assay.evidence.Documents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a far too large upload or form away by its announced length, before the form's token, which
 * lies inside it, is looked for and missed.
 */
@Component
@Order(-150)
class TooLarge extends OncePerRequestFilter {
    private final long most;
    private final long form;

    TooLarge(
            Documents documents,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize largestForm) {
        this.most = documents.limit() + Uploads.MORE;
        this.form = largestForm.toBytes();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > (isForm(request) ? form : most)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** One that carries no files; the server reads no field of a larger one, nor its token. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
