package org.assay.improvement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the plan over all plans: an action with its source, or an area that has none yet.
 *
 * @param area without its actions
 * @param action null where there is none yet
 */
public record PlanLine(Plan plan, Area area, @Nullable Action action) {

    /** The action's number within its plan, or the area's where there is no action yet. */
    public String ref() {
        return action == null
                ? area.ref(plan.template())
                : area.ref(plan.template(), Objects.requireNonNull(action));
    }

    public Planning planning() {
        return action == null ? Planning.EMPTY : action.planning();
    }

    public Monitoring monitoring() {
        return action == null ? Monitoring.EMPTY : action.monitoring();
    }

    /** Where it came from, and where it goes on. */
    public Carried carried() {
        return action == null ? Carried.NONE : action.carried();
    }

    public boolean overdue(LocalDate today) {
        return action != null && action.overdue(today);
    }

    /** What the dates say; nothing of what goes on in a later plan. */
    public Optional<DatesSay> datesSay(LocalDate today) {
        return Optional.ofNullable(action)
                .filter(some -> !some.carriedOver())
                .map(some -> some.datesSay(today));
    }
}
