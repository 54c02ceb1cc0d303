package org.assay.notification;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the times at which people are reminded of a day.
 *
 * @param id names it among the steps of the same day
 * @param on when it comes
 */
record Step(String id, LocalDate on) {
    /** How long after a day those are reminded who let it go by. */
    static final List<Period> AFTER = List.of(Period.ofDays(1), Period.ofDays(7));

    /** So long after the last step nobody is reminded any more. */
    static final int ENDS_AFTER_DAYS = 14;

    /**
     * The step that stands today: the latest that has come. One that came before the asking, or on
     * its day, is not made up for.
     *
     * @param due the last day in time
     * @param before how long before it people are reminded
     * @param asked the day from which they knew
     */
    static Optional<Step> standing(
            LocalDate due, Collection<Period> before, LocalDate asked, LocalDate today) {
        if (today.isAfter(due.plusDays(ENDS_AFTER_DAYS))) return Optional.empty();
        Stream<Step> steps =
                Stream.concat(
                        before.stream().map(each -> new Step("before " + each, due.minus(each))),
                        AFTER.stream().map(each -> new Step("after " + each, due.plus(each))));
        return steps.filter(step -> !step.on().isAfter(today))
                .max(Comparator.comparing(Step::on))
                .filter(step -> step.on().isAfter(asked));
    }

    boolean overdue() {
        return id.startsWith("after");
    }
}
