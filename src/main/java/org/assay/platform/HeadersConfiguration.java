package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.assay.mail.BaseUrl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * Headers that bind the browser, on every answer: also on those with which a filter turns a request
 * away before the security chain has seen it. An answer that sets one of them itself keeps its own.
 */
@Configuration
class HeadersConfiguration {
    private static final int BEFORE_EVERY_FILTER_THAT_ANSWERS = -300;

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " media-src 'self'; frame-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; object-src 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headers(BaseUrl site) {
        var strict = new HstsHeaderWriter();
        strict.setRequestMatcher(request -> overHttps(request, site));
        var opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resource = new CrossOriginResourcePolicyHeaderWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        var registration =
                new FilterRegistrationBean<>(
                        new HeaderWriterFilter(
                                List.of(
                                        new XContentTypeOptionsHeaderWriter(),
                                        new CacheControlHeadersWriter(),
                                        strict,
                                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                                        new ContentSecurityPolicyHeaderWriter(CONTENT),
                                        new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                                        new PermissionsPolicyHeaderWriter(PERMISSIONS),
                                        new LeavesTheScreen(),
                                        opener,
                                        resource)));
        registration.setOrder(BEFORE_EVERY_FILTER_THAT_ANSWERS);
        return registration;
    }

    /** Also where a request is shown the way there. */
    static boolean overHttps(HttpServletRequest request, BaseUrl site) {
        return site.isEncrypted() || request.isSecure();
    }
}
