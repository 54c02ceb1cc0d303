package org.assay.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** An address that can be read in two ways is refused, and the log says from where it came. */
final class AddressRefused implements RequestRejectedHandler {
    private static final Logger log = LoggerFactory.getLogger(AddressRefused.class);
    private final RequestRejectedHandler answer = new HttpStatusRequestRejectedHandler();

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException refusal)
            throws IOException, ServletException {
        log.info("Refused address: from {}", request.getRemoteAddr());
        answer.handle(request, response, refusal);
    }
}
