package org.assay.assessment;

import java.time.Clock;
import java.util.Map;
import org.assay.framework.Item;
import org.assay.framework.Requirement;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms that what is said under a requirement is right, which locks its items, and takes that
 * off again.
 */
@Service
public class Confirmations {
    /** What became of a wish to confirm. */
    public sealed interface Confirmed {
        /** It is confirmed, by this person or already before. */
        record Done(Standing standing, Assessed assessed) implements Confirmed {}

        /** The requirement asks for no confirmation. */
        record NotAsked() implements Confirmed {}

        /** Mandatory items are not complete yet; nothing was changed. */
        record NotReady(int missing, Assessed assessed) implements Confirmed {}

        /** Somebody changed an answer that the person saw otherwise; nothing was changed. */
        record Changed(String item, Assessed assessed) implements Confirmed {}
    }

    private final Assessing assessing;
    private final JdbcAssessments stored;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(
            Assessing assessing,
            JdbcAssessments stored,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessing = assessing;
        this.stored = stored;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Confirmed confirm(Actor actor, AssessmentId id, String ref) {
        return confirm(actor, id, ref, Map.of());
    }

    /**
     * Confirms what the person saw.
     *
     * @param seen versions of answers by item; what is not named is confirmed as it stands
     */
    @Transactional
    public Confirmed confirm(Actor actor, AssessmentId id, String ref, Map<String, Integer> seen) {
        Assessed before = assessing.hold(actor, id, Right.CONFIRM);
        Requirement requirement = before.requirement(ref);
        if (!requirement.confirm()) return new Confirmed.NotAsked();
        Standing standing = before.assessment().standing(ref);
        if (standing.confirmed()) return new Confirmed.Done(standing, before);
        for (Item item : requirement.items()) {
            int now = before.assessment().entry(item.ref()).version();
            if (seen.getOrDefault(item.ref(), now) != now)
                return new Confirmed.Changed(item.ref(), before);
        }
        RequirementProgress progress =
                before.evaluation().requirement(ref).orElseThrow(NotFound::new);
        if (!progress.confirmable()) {
            return new Confirmed.NotReady(progress.missing(), before);
        }
        return changed(
                actor,
                before,
                new Standing(ref, standing.owner(), clock.instant(), actor.person()),
                "requirement.confirmed");
    }

    /**
     * Takes the confirmation off, so that the items can be changed; without one there is nothing to
     * do.
     */
    @Transactional
    public Confirmed.Done takeOff(Actor actor, AssessmentId id, String ref) {
        Assessed before = assessing.hold(actor, id, Right.CONFIRM);
        before.requirement(ref);
        Standing standing = before.assessment().standing(ref);
        if (!standing.confirmed()) return new Confirmed.Done(standing, before);
        return changed(
                actor,
                before,
                new Standing(ref, standing.owner(), null, null),
                "requirement.unconfirmed");
    }

    private Confirmed.Done changed(Actor actor, Assessed before, Standing standing, String what) {
        Assessment assessment = before.assessment();
        stored.write(assessment.id(), assessment.organisation(), standing);
        events.publishEvent(
                Change.by(
                        actor,
                        assessment.organisation(),
                        what,
                        Entries.subject(assessment.id(), standing.ref()),
                        null,
                        null));
        return new Confirmed.Done(
                standing, assessing.evaluated(assessment.with(standing), before.tailored()));
    }
}
