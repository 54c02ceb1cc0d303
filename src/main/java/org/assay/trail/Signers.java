package org.assay.trail;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may have signed the lines of one file, read from its first to its last: a key that another
 * took over from signs no more, so that one that was lost then seals nothing anew.
 */
final class Signers {
    private final Map<String, SealKey> known;
    private final Set<String> over = new HashSet<>();
    private String now = "";

    Signers(Map<String, SealKey> known) {
        this.known = known;
    }

    boolean signed(Seal seal) {
        if (seal.key().isEmpty()) {
            return now.isEmpty() && known.values().stream().anyMatch(seal::signedBy);
        }
        @Nullable SealKey named = known.get(seal.key());
        if (named == null || over.contains(seal.key()) || !seal.signedBy(named)) return false;
        if (!now.isEmpty() && !now.equals(seal.key())) over.add(now);
        now = seal.key();
        return true;
    }
}
