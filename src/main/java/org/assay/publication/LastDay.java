package org.assay.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.framework.Deadline;
import org.assay.framework.EditionName;
import org.assay.framework.Remits;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.publication.JdbcLastDays.Asked;
import org.assay.publication.JdbcLastDays.Known;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day after which a return is late: the one that a board gave that asks for it, with more time
 * where it gave that, and otherwise the edition's own. Of several boards it is the one whose day
 * comes first. A board to which the return does not come, as things are now, gives no day.
 */
@Service
public class LastDay {
    private final JdbcLastDays rows;
    private final Assessments assessments;
    private final Remits remits;

    LastDay(JdbcLastDays rows, Assessments assessments, Remits remits) {
        this.rows = rows;
        this.assessments = assessments;
        this.remits = remits;
    }

    /**
     * An assessment with the last day of its return.
     *
     * @param day empty without one, and when a return stands already
     */
    public record Timed(Assessed assessed, Optional<LocalDate> day) {}

    /** An assessment with its last day, read together; for those who may see it. */
    @Transactional(readOnly = true)
    public Timed find(Actor actor, AssessmentId id) {
        return timed(assessments.find(actor, id, JdbcLastDays.KNOWN));
    }

    /**
     * The last day of an assessment's return; empty without one, and when a return stands already.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> of(Assessed assessed) {
        return toCome(assessed, rows.of(assessed.assessment().organisation()));
    }

    /** All of an organisation's assessments that can be opened, and those that cannot. */
    public record All(List<Timed> open, List<Assessments.Closed> closed) {}

    /** As {@link #find}, all of an organisation, the youngest first. */
    @Transactional(readOnly = true)
    public All all(Actor actor, OrganisationId organisation) {
        Assessments.Begun begun = assessments.all(actor, organisation, JdbcLastDays.KNOWN);
        return new All(begun.accompanied().stream().map(this::timed).toList(), begun.closed());
    }

    private Timed timed(Assessments.Accompanied found) {
        return new Timed(found.assessed(), toCome(found.assessed(), rows.known(found.beside())));
    }

    private Optional<LocalDate> toCome(Assessed assessed, Known known) {
        return known.published().contains(assessed.assessment().id())
                ? Optional.empty()
                : of(assessed, known.asked());
    }

    /** Whether handed in or not, where it is known what its organisation is asked for. */
    Optional<LocalDate> of(Assessed assessed, List<Asked> asked) {
        return asked.stream()
                .filter(each -> isOf(assessed, each))
                .map(Asked::due)
                .min(Comparator.naturalOrder())
                .or(() -> assessed.edition().due().map(Deadline::on));
    }

    private boolean isOf(Assessed assessed, Asked asked) {
        var assessment = assessed.assessment();
        Set<String> names = EditionName.asked(assessment.edition());
        return assessment.framework().equals(asked.framework())
                && names.contains(asked.edition())
                && remits.comes(asked.framework(), asked.edition(), asked.asking());
    }
}
