package org.assay.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.assessment.Deciding.Decided;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way in: whatever changes an answer, a page, the API or an import, comes through here. */
@Service
public class Entries {
    private final Assessing assessing;
    private final JdbcAssessments stored;
    private final Deciding deciding;
    private final Asking asking;
    private final ApplicationEventPublisher events;

    Entries(
            Assessing assessing,
            JdbcAssessments stored,
            Deciding deciding,
            Asking asking,
            ApplicationEventPublisher events) {
        this.assessing = assessing;
        this.stored = stored;
        this.deciding = deciding;
        this.asking = asking;
        this.events = events;
    }

    /** Records what an item says: rights, lock, version, row and history in one transaction. */
    @Transactional
    public Recorded record(Actor actor, AssessmentId id, String ref, Submitted submitted) {
        Assessed before = assessing.hold(actor, id, Right.ANSWER);
        return done(actor, before, deciding.decide(actor, before, ref, submitted));
    }

    /** Says that an answer brought forward was looked at and still holds; counts from now. */
    @Transactional
    public Recorded lookedAt(Actor actor, AssessmentId id, String ref, int version) {
        Assessed before = assessing.hold(actor, id, Right.ANSWER);
        before.item(ref);
        return done(actor, before, deciding.lookedAt(actor, before, ref, version));
    }

    /**
     * As {@link #record} for several items that stand in one form: all of them, or none.
     *
     * @param submitting says by the item's ref what is to be recorded, once the assessment is known
     */
    @Transactional
    public AllRecorded recordAll(
            Actor actor, AssessmentId id, Function<Assessed, Map<String, Submitted>> submitting) {
        Assessed before = assessing.hold(actor, id, Right.ANSWER);
        Map<String, Submitted> submitted = submitting.apply(before);
        var writes = new ArrayList<Decided.Writes>();
        var problems = new LinkedHashMap<String, List<Problem>>();
        var theirs = new LinkedHashMap<String, Entry>();
        for (var each : submitted.entrySet()) {
            switch (deciding.decide(actor, before, each.getKey(), each.getValue())) {
                case Decided.Writes write -> writes.add(write);
                case Decided.Ends(Recorded.Saved _) -> {}
                case Decided.Ends(Recorded.Locked _) -> {
                    return new AllRecorded.Locked(before);
                }
                case Decided.Ends(Recorded.Invalid(var wrong)) ->
                        problems.put(each.getKey(), wrong);
                case Decided.Ends(Recorded.Conflict conflict) ->
                        theirs.put(each.getKey(), conflict.theirs());
            }
        }
        if (!problems.isEmpty() || !theirs.isEmpty())
            return new AllRecorded.Refused(problems, theirs, before);
        return new AllRecorded.Saved(writes.size(), write(actor, before, writes));
    }

    private Recorded done(Actor actor, Assessed before, Decided decided) {
        return switch (decided) {
            case Decided.Ends(Recorded as) -> as;
            case Decided.Writes write ->
                    new Recorded.Saved(write.after(), write(actor, before, List.of(write)));
        };
    }

    private Assessed write(Actor actor, Assessed before, List<Decided.Writes> writes) {
        if (writes.isEmpty()) return before;
        Assessment assessment = before.assessment();
        stored.write(
                assessment.id(),
                assessment.organisation(),
                writes.stream().map(Decided.Writes::after).toList());
        Assessment changed = assessment;
        for (Decided.Writes write : writes) {
            changed = changed.with(write.after());
            events.publishEvent(
                    new Change(
                            assessment.organisation(),
                            actor.person(),
                            "entry.saved",
                            subject(assessment.id(), write.after().ref()),
                            Spoken.of(write.before().answer(), write.before().comment()),
                            Spoken.of(write.after().answer(), write.after().comment()),
                            write.typing()));
        }
        Assessed now = assessing.evaluated(changed, before.tailored());
        asking.tell(actor, before, now);
        return now;
    }

    static String subject(AssessmentId assessment, String ref) {
        return "assessment/" + assessment + "/" + ref;
    }
}
