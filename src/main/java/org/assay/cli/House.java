package org.assay.cli;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the house for a command, without its pages and jobs: on the database of a running server,
 * or on one it starts itself. Only what the command asks for is made.
 */
final class House implements AutoCloseable {
    private static final String APPLICATION = "org.assay.Application";
    private static final String[] QUIET = {
        "--assay.beside=true", "--logging.level.root=off", "--logging.level.org.assay=off"
    };

    private final ConfigurableApplicationContext context;

    private House(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static House open() {
        try {
            return new House(
                    new SpringApplicationBuilder(Class.forName(APPLICATION))
                            .web(WebApplicationType.NONE)
                            .lazyInitialization(true)
                            .logStartupInfo(false)
                            .run(QUIET));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T room(Class<T> useCase) {
        return context.getBean(useCase);
    }

    @Override
    public void close() {
        context.close();
    }
}
