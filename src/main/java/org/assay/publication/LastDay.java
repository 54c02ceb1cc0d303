package org.assay.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Deadline;
import org.assay.framework.EditionName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day after which a return is late: the one that a board gave that asks for it, with more time
 * where it gave that, and otherwise the edition's own. Of several boards it is the one whose day
 * comes first.
 */
@Service
public class LastDay {
    private final JdbcLastDays rows;

    LastDay(JdbcLastDays rows) {
        this.rows = rows;
    }

    /** The last day of an assessment's return; empty without one. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> of(Assessed assessed) {
        return Optional.ofNullable(of(List.of(assessed)).get(assessed.assessment().id()));
    }

    /** The last days of one organisation's assessments; those without one are left out. */
    @Transactional(readOnly = true)
    public Map<AssessmentId, LocalDate> of(Collection<Assessed> all) {
        Map<String, LocalDate> asked =
                all.stream()
                        .filter(one -> Recipients.handedIn(one.edition()))
                        .findFirst()
                        .map(one -> rows.of(one.assessment().organisation()))
                        .orElse(Map.of());
        var days = new HashMap<AssessmentId, LocalDate>();
        for (Assessed one : all) {
            var assessment = one.assessment();
            LocalDate first =
                    EditionName.asked(assessment.edition()).stream()
                            .map(name -> asked.get(assessment.framework() + "/" + name))
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null);
            of(one, first).ifPresent(day -> days.put(assessment.id(), day));
        }
        return days;
    }

    /**
     * As {@link #of(Assessed)}, where it is known what is asked.
     *
     * @param asked by which day a board asks for it; null where none does
     */
    static Optional<LocalDate> of(Assessed assessed, @Nullable LocalDate asked) {
        // only what is handed in is asked for
        return asked != null && Recipients.handedIn(assessed.edition())
                ? Optional.of(asked)
                : assessed.edition().due().map(Deadline::on);
    }
}
