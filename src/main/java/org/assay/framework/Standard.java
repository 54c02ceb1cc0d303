package org.assay.framework;

import java.util.List;
import java.util.Optional;
import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A group of requirements under one title.
 *
 * @param applies to whom; null for everybody
 * @param declaring the item by which all of it is declared to be something, N/A for one, and what
 *     that asks; empty where it cannot be
 * @param judging the items of its judgement: rating, statement, reason; empty for none
 */
public record Standard(
        String ref,
        String title,
        String summary,
        @Nullable Condition applies,
        List<Requirement> requirements,
        List<Item> declaring,
        List<Item> judging) {
    public Standard {
        requirements = List.copyOf(requirements);
        declaring = List.copyOf(declaring);
        judging = List.copyOf(judging);
    }

    /** The item by which all of it is declared to be something. */
    public Optional<Item> declaration() {
        return declaring.stream().findFirst();
    }

    /** Whether any of its requirements is rated. */
    public boolean rated() {
        return requirements.stream().anyMatch(Requirement::rated);
    }

    Standard with(List<Requirement> others) {
        return new Standard(ref, title, summary, applies, others, declaring, judging);
    }
}
