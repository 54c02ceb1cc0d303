package org.assay.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody, as the outbox shows it.
 *
 * @param attempts how often it was tried to send it
 * @param problem what the last attempt met; empty when none failed
 */
public record Letter(
        UUID id,
        String to,
        String subject,
        String text,
        Instant writtenAt,
        State state,
        int attempts,
        String problem,
        @Nullable Instant sentAt) {

    /** Where a letter stands. */
    public enum State {
        KEPT("Kept here: no mail server is set"),
        WAITING("Waiting to be sent"),
        SENT("Sent"),
        GIVEN_UP("Could not be sent");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
