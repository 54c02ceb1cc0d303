package org.assay.disclosure;

import java.time.LocalDate;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient asks for.
 *
 * @param ref the standard or statement it is about; empty for the return as a whole
 * @param asked which documents, in words
 * @param due by which day; null for none given
 * @param recipient on whose behalf; null for the only one, or the one chosen in the browser
 */
public record Asking(
        String ref, String asked, @Nullable LocalDate due, @Nullable OrganisationId recipient) {
    public Asking(String ref, String asked, @Nullable LocalDate due) {
        this(ref, asked, due, null);
    }

    public Asking {
        ref = ref.strip();
        asked = asked.strip();
    }
}
