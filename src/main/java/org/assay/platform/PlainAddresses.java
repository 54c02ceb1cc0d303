package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses whose first part is written in percent signs, besides those that the framework
 * refuses. By its first part we tell the API from pages, before it is decoded: {@code /%61pi} would
 * be a page to one of us and the API to another, and a session would open the API.
 */
final class PlainAddresses extends StrictHttpFirewall {
    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        FirewalledRequest firewalled = super.getFirewalledRequest(request);
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path : path.substring(0, end);
        if (first.indexOf('%') >= 0) {
            throw new RequestRejectedException("The first part of the address is encoded");
        }
        return firewalled;
    }
}
