package org.assay.web.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Deadline;
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

    /** Empty without a last day. */
    String left(Assessed assessed) {
        return lastDay.of(assessed).map(this::left).orElse("");
    }

    /** Of one organisation's assessments; those without a last day are left out. */
    Map<AssessmentId, String> left(List<Assessed> all) {
        return lastDay.of(all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, day -> left(day.getValue())));
    }

    /** Of what nobody asks for by another day than its edition does. */
    String ofEdition(Assessed assessed) {
        return assessed.edition().due().map(Deadline::on).map(this::left).orElse("");
    }

    /**
     * Of a page that has no statement left to ask what boards gave: the edition's day while it is
     * to come, since a board may have given more time than that.
     */
    String toCome(Assessed assessed) {
        return assessed.edition()
                .due()
                .map(Deadline::on)
                .filter(day -> !day.isBefore(London.today(clock)))
                .map(this::left)
                .orElse("");
    }

    private String left(LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(London.today(clock), deadline);
        if (days < 0) return "Was due on " + Say.day(deadline);
        if (days == 0) return "Due today";
        return Say.count(days, "day left", "days left");
    }
}
