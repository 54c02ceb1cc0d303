package org.assay.publication;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessment;
import org.assay.assessment.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw when they decided to publish.
 *
 * @param level the level's id
 * @param mark stands for every answer, every confirmation and the profile; null for whoever goes by
 *     the level alone
 */
public record Seen(String level, @Nullable String mark) {
    public static Seen of(Assessed assessed) {
        return new Seen(assessed.evaluation().level().id(), mark(assessed.assessment()));
    }

    /** Whether it is still so. */
    boolean holds(Assessed now) {
        return level.equals(now.evaluation().level().id())
                && (mark == null || mark.equals(mark(now.assessment())));
    }

    private static String mark(Assessment assessment) {
        return Mark.of(assessment, List.of());
    }
}
