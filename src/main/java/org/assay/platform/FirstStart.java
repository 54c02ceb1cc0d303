package org.assay.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assay.account.FirstOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves, on a start without an operator, the link with which the first one sets themselves up: in
 * a file for the account alone that runs Assay, since logs go to many. {@code bin/run} has somebody
 * before it, who sees it as well.
 */
@Component
@ConditionalOnWebApplication
class FirstStart {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private final FirstOperator first;
    private final Path file;
    private final boolean show;

    /**
     * @param show whether standard output is somebody's screen
     */
    FirstStart(
            FirstOperator first,
            Settings settings,
            @Value("${assay.show-link:false}") boolean show) {
        this.show = show;
        this.first = first;
        this.file = settings.home().toAbsolutePath().normalize().resolve("first-operator");
    }

    @EventListener(ApplicationReadyEvent.class)
    void leaveLink() {
        Optional<String> link = first.link();
        try {
            Files.deleteIfExists(file);
            if (link.isEmpty()) return;
            Files.createDirectories(file.getParent());
            Files.createFile(file, asFileAttribute(fromString("rw-------")));
            Files.writeString(file, link.get() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The first operator's link cannot be kept: " + file, e);
        }
        log.info(
                "There is no operator yet. Open the link in {} once, within seven days, to become it",
                file);
        if (show) System.out.println(link.get());
    }
}
