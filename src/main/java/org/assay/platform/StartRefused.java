package org.assay.platform;

import java.net.BindException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells in one line why a start failed, where the reason is one that an operator can mend. */
final class StartRefused implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(StartRefused.class);

    StartRefused(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(text -> log.error("Assay cannot start. {}", text));
        return line.isPresent();
    }

    static Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = cause.getMessage();
            boolean aSetting = said != null && said.startsWith("ASSAY_");
            if (cause instanceof CannotStart || aSetting) return Optional.ofNullable(said);
            if (cause instanceof PortInUseException taken) {
                return Optional.of(
                        "Port %d is taken by another program. End that one, or set PORT to a free port."
                                .formatted(taken.getPort()));
            }
            if (cause instanceof BindException) {
                return Optional.of(
                        "The port cannot be opened (%s). Set PORT to another one."
                                .formatted(cause.getMessage()));
            }
        }
        return Optional.empty();
    }
}
