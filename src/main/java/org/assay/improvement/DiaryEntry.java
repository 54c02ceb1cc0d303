package org.assay.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.PersonId;

/**
 * What happened on a day. It stays as it was written; a later entry puts it right.
 *
 * @param day on which it happened
 * @param by who wrote it down
 */
public record DiaryEntry(UUID id, LocalDate day, Kind kind, String words, Instant at, PersonId by) {

    /** What an entry tells of. */
    public enum Kind {
        PROGRESS("Progress"),
        RISK("Risk"),
        ADDITIONAL("Additional action");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word kept in the database and used in the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }
}
