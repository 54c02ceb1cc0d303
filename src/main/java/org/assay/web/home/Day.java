package org.assay.web.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assay.web.layout.Say;

/** Says how near a last day is. */
final class Day {
    private Day() {}

    static String due(LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        if (left == 0) return "Due today";
        return left > 0
                ? "Due %s, in %s".formatted(Say.day(day), Say.count(left, "day", "days"))
                : "Overdue: the last day was %s, %s ago"
                        .formatted(Say.day(day), Say.count(-left, "day", "days"));
    }
}
