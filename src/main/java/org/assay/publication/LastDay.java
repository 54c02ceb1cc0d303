package org.assay.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Deadline;
import org.assay.kernel.London;
import org.assay.round.Asked;
import org.assay.round.Outstanding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day after which a return is late: the one that a board gave that asks for it, with more time
 * where it gave that, and otherwise the edition's own. Of several boards it is the one whose day
 * comes first.
 */
@Service
public class LastDay {
    private final Outstanding outstanding;

    LastDay(Outstanding outstanding) {
        this.outstanding = outstanding;
    }

    /** The last day of an assessment's return; empty without one. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> of(Assessed assessed) {
        return Optional.ofNullable(of(List.of(assessed)).get(assessed.assessment().id()));
    }

    /** The last days of one organisation's assessments; those without one are left out. */
    @Transactional(readOnly = true)
    public Map<AssessmentId, LocalDate> of(Collection<Assessed> all) {
        // only what is handed in is asked for
        List<Asked> asked =
                all.stream()
                        .filter(one -> Recipients.handedIn(one.edition()))
                        .findFirst()
                        .map(one -> outstanding.asking(one.assessment().organisation()))
                        .orElse(List.of());
        var days = new HashMap<AssessmentId, LocalDate>();
        for (Assessed one : all) {
            one.edition().due().map(Deadline::on).ifPresent(on -> days.put(id(one), on));
            asked.stream()
                    .filter(request -> isFor(request, one))
                    .map(Asked::due)
                    .min(LocalDate::compareTo)
                    .ifPresent(on -> days.put(id(one), on));
        }
        return days;
    }

    boolean isOver(Assessed assessed, Instant at) {
        return of(assessed).filter(London.day(at)::isAfter).isPresent();
    }

    private static boolean isFor(Asked asked, Assessed assessed) {
        return asked.round().framework().equals(assessed.assessment().framework())
                && asked.round().edition().equals(assessed.assessment().edition());
    }

    private static AssessmentId id(Assessed assessed) {
        return assessed.assessment().id();
    }
}
