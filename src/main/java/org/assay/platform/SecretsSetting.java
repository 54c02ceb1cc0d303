package org.assay.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses to start without the secrets that the operator says are there: {@code ASSAY_SECRETS} is a
 * folder into which a vault writes a file for each, named as its variable.
 */
final class SecretsSetting
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String folder = context.getEnvironment().getProperty("ASSAY_SECRETS", "");
        if (folder.isBlank() || Files.isDirectory(Path.of(folder))) return;
        throw new CannotStart(
                "ASSAY_SECRETS is %s, which is no folder that Assay may read.".formatted(folder));
    }
}
