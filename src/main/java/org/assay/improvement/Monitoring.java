package org.assay.improvement;

import java.util.List;
import java.util.UUID;
import org.assay.form.Words;
import org.jspecify.annotations.Nullable;

/**
 * What came of it so far.
 *
 * @param rag what a person says; null while nobody has
 * @param impact the difference it has made; empty until somebody records it
 * @param evidence what shows that, in words
 * @param documents what shows that, by the ids of the organisation's documents
 */
public record Monitoring(@Nullable Rag rag, String impact, String evidence, List<UUID> documents) {

    public static final Monitoring EMPTY = new Monitoring(null, "", "", List.of());

    public Monitoring {
        documents = documents.stream().distinct().toList();
    }

    /** Whether both the difference and what shows it are on record. */
    public boolean shown() {
        return !Words.blank(impact) && (!Words.blank(evidence) || !documents.isEmpty());
    }

    Monitoring with(@Nullable Rag other) {
        return new Monitoring(other, impact, evidence, documents);
    }

    Monitoring stripped() {
        return new Monitoring(rag, impact.strip(), evidence.strip(), documents);
    }
}
