package org.assay.framework;

import java.util.List;
import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A group of requirements under one title.
 *
 * @param applies to whom; null for everybody
 */
public record Standard(
        String ref,
        String title,
        String summary,
        @Nullable Condition applies,
        List<Requirement> requirements) {
    public Standard {
        requirements = List.copyOf(requirements);
    }
}
