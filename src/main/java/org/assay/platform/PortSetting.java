package org.assay.platform;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses a port that is none, in plain words and before anything else is started. */
final class PortSetting implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int LAST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        boolean command = settings.getProperty("assay.beside", Boolean.class, false);
        if (!command) check(settings.getProperty("server.port", "8080"));
    }

    /** 0 lets the machine choose a free one. */
    private static void check(String port) {
        boolean number = port.matches("[0-9]{1,5}");
        if (number && Integer.parseInt(port) <= LAST) return;
        throw new CannotStart(
                "PORT is “%s”, which is no port. Set it to a number from 1 to %d, or leave it out for 8080."
                        .formatted(port, LAST));
    }
}
