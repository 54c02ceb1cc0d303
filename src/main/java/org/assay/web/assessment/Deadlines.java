package org.assay.web.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assay.framework.Deadline;
import org.assay.framework.Edition;
import org.assay.web.layout.Say;

/** How long it is to the day by which to publish, in words. */
final class Deadlines {
    private Deadlines() {}

    static String left(Edition edition, LocalDate today) {
        Optional<LocalDate> deadline = edition.due().map(Deadline::on);
        if (deadline.isEmpty()) return "";
        long days = ChronoUnit.DAYS.between(today, deadline.get());
        if (days < 0) return "Was due on " + Say.day(deadline.get());
        if (days == 0) return "Due today";
        return Say.count(days, "day left", "days left");
    }
}
