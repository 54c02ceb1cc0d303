package org.assay.trail;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A link as it lies in the database, with the values beside it where they were not erased. */
record StoredLink(
        Fact fact,
        long seq,
        byte[] hash,
        byte @Nullable [] salt,
        @Nullable String before,
        @Nullable String after) {

    boolean follows(byte[] previous) {
        return Arrays.equals(fact.hash(previous, seq), hash);
    }

    /** Whether there was a value that lies here no more. */
    boolean erased() {
        return fact.before() != null && before == null || fact.after() != null && after == null;
    }

    /** Whether what lies beside the link is what was recorded; what was erased is no lie. */
    boolean valuesHold() {
        return holds(fact.before(), before) && holds(fact.after(), after);
    }

    private boolean holds(byte @Nullable [] recorded, @Nullable String value) {
        if (value == null || salt == null) return true;
        return Arrays.equals(recorded, Fact.valueHash(salt, value));
    }
}
