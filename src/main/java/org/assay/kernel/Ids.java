package org.assay.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes new identifiers: UUIDs of version 7, which grow with time and so lie close together in an
 * index.
 */
public final class Ids {
    private static final TimeBasedEpochGenerator NEXT = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return NEXT.generate();
    }

    /**
     * Reads an id from an address or a request; anything malformed is simply an id that nobody has.
     */
    public static Optional<UUID> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
