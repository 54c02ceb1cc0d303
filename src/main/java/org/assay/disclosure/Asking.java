package org.assay.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient asks for.
 *
 * @param ref the standard or statement it is about; empty for the return as a whole
 * @param asked which documents, in words
 * @param due by which day; null for none given
 */
public record Asking(String ref, String asked, @Nullable LocalDate due) {
    public Asking {
        ref = ref.strip();
        asked = asked.strip();
    }
}
