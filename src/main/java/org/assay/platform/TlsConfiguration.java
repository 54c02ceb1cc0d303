package org.assay.platform;

import org.apache.tomcat.util.net.SSLHostConfig;
import org.assay.mail.BaseUrl;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which ways a service is reached: see {@link TlsSetting} for what its operator says of it. */
@Configuration
class TlsConfiguration {
    /** After the headers, which every answer carries. */
    private static final int BEFORE_ANYBODY_IS_KNOWN = -299;

    @Bean
    FilterRegistrationBean<ByTlsOnly> byTlsOnly(BaseUrl site) {
        var registration = new FilterRegistrationBean<>(new ByTlsOnly(site));
        registration.setOrder(BEFORE_ANYBODY_IS_KNOWN);
        return registration;
    }

    /** The strongest of what somebody offers, not what they name first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> ownOrderOfCiphers() {
        return factory ->
                factory.addConnectorCustomizers(connector -> {
                    for (SSLHostConfig host : connector.findSslHostConfigs())
                        host.setHonorCipherOrder(true);
                });
    }
}
