package org.assay.assessment;

import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who looks after a requirement. */
@Service
public class Owners {
    private final Assessing assessing;
    private final JdbcAssessments stored;
    private final ApplicationEventPublisher events;

    Owners(Assessing assessing, JdbcAssessments stored, ApplicationEventPublisher events) {
        this.assessing = assessing;
        this.stored = stored;
        this.events = events;
    }

    /**
     * Sets or takes away the owner.
     *
     * @param owner one of the organisation's people, as the caller has made sure; null for nobody
     */
    @Transactional
    public void assign(Actor actor, AssessmentId id, String ref, @Nullable PersonId owner) {
        Assessed before = assessing.hold(actor, id, Right.ASSIGN_OWNERS);
        before.requirement(ref);
        Assessment assessment = before.assessment();
        Standing standing = assessment.standing(ref);
        if (java.util.Objects.equals(standing.owner(), owner)) return;
        stored.write(
                id,
                assessment.organisation(),
                new Standing(ref, owner, standing.confirmedAt(), standing.confirmedBy()));
        events.publishEvent(
                Change.by(
                        actor,
                        assessment.organisation(),
                        "requirement.owner",
                        Entries.subject(id, ref),
                        text(standing.owner()),
                        text(owner)));
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }
}
