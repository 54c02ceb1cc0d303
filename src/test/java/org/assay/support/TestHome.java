package org.assay.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives the house under test an empty home below {@code target}; its PostgreSQL ends with the JVM.
 * With {@code ASSAY_TEST_DATABASE_URL} it gets an empty database on that server instead.
 */
public class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path homes = Files.createDirectories(Path.of("target", "test-homes"));
            Path home = Files.createTempDirectory(homes, "home");
            // a port known beforehand, so that the address in letters is the one that answers
            String port = context.getEnvironment().getProperty("server.port", "0");
            TestPropertyValues.of(
                            "assay.home=" + home.toAbsolutePath(),
                            "server.port=" + (port.equals("0") ? OwnServer.freePort() : port))
                    .applyTo(context);
            String server = System.getenv("ASSAY_TEST_DATABASE_URL");
            if (server != null) {
                String url = OtherServer.emptyDatabaseOn(server);
                TestPropertyValues.of("assay.database.url=" + url).applyTo(context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
