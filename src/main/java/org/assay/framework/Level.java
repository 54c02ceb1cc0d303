package org.assay.framework;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of an assessment.
 *
 * @param when over measures, profile and organisation; null for the last, which always holds
 * @param needs what it needs, in plain words
 * @param opens what an organisation at this level may use
 */
public record Level(
        String id,
        String label,
        Mark mark,
        @Nullable Condition when,
        String needs,
        List<String> opens) {
    /** The picture in the level's mark. */
    public enum Mark {
        CHECK,
        STAR,
        DIAMOND,
        WARNING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Level {
        opens = List.copyOf(opens);
    }

    /** Before the id of a rating in conditions: how many requirements are rated so. */
    static final String RATINGS = "ratings.";

    /** Whether its condition counts ratings. */
    public boolean readsRatings() {
        return when != null
                && when.reads().stream()
                        .anyMatch(name -> name.startsWith(RATINGS) && Measure.of(name).isEmpty());
    }

    /** The measures that its condition speaks of. */
    public Set<Measure> measures() {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        if (when != null)
            when.reads().stream().map(Measure::of).flatMap(Optional::stream).forEach(measures::add);
        return measures;
    }
}
