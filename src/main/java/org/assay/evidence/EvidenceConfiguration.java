package org.assay.evidence;

import java.time.Duration;
import org.assay.kernel.Nearby;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the virus scanner by the settings. */
@Configuration
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    VirusScanner virusScanner(
            EvidenceSettings settings, @Value("${assay.encrypted-network:}") Nearby near) {
        String clamd = settings.clamd();
        if (clamd == null || clamd.isBlank()) return bytes -> Scan.NOT_SCANNED;
        return new Clamd(Clamd.address(clamd.strip(), near), PATIENCE);
    }
}
