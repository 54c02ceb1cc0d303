package org.assay.trail;

import java.nio.file.Path;
import org.assay.kernel.Change;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a new key for the seals, from the command line. The server that seals into the same home
 * goes over to it within the minute, or at its next start.
 */
@Service
public class NewSealKey {
    private final SealKeys keys;
    private final ApplicationEventPublisher events;

    NewSealKey(@Value("${assay.home}") Path home, ApplicationEventPublisher events) {
        this.keys = new SealKeys(home.resolve("keys"));
        this.events = events;
    }

    /**
     * @param kind {@code Ed25519} or {@code ML-DSA-65}
     * @return by what its seals will name it
     */
    @Transactional
    public String make(String kind) {
        String id = keys.prepare(kind).id();
        events.publishEvent(
                new Change(
                        null,
                        null,
                        "trail.key-made",
                        "service/trail-key",
                        null,
                        "command line",
                        false));
        return id;
    }
}
