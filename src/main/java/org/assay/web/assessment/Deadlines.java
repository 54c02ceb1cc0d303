package org.assay.web.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assay.assessment.Assessed;
import org.assay.kernel.London;
import org.assay.publication.LastDay;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Component;

/** How long it is to the day by which to publish or hand in, in words. */
@Component
class Deadlines {
    private final LastDay lastDay;
    private final Clock clock;

    Deadlines(LastDay lastDay, Clock clock) {
        this.lastDay = lastDay;
        this.clock = clock;
    }

    /** Empty without a last day, and when it is handed in. One statement. */
    String left(Assessed assessed) {
        return lastDay.of(assessed).map(this::left).orElse("");
    }

    /** As {@link #left(Assessed)}, where the day is known. */
    String left(LastDay.Timed timed) {
        return timed.day().map(this::left).orElse("");
    }

    private String left(LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(London.today(clock), deadline);
        if (days < 0) return "Was due on " + Say.day(deadline);
        if (days == 0) return "Due today";
        return Say.count(days, "day left", "days left");
    }
}
