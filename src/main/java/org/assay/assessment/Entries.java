package org.assay.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.form.Answer;
import org.assay.form.Answers;
import org.assay.form.Reading;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way in: whatever changes an answer, a page, the API or an import, comes through here. */
@Service
public class Entries {
    private final Assessing assessing;
    private final JdbcAssessments stored;
    private final Cited cited;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(
            Assessing assessing,
            JdbcAssessments stored,
            Cited cited,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessing = assessing;
        this.stored = stored;
        this.cited = cited;
        this.events = events;
        this.clock = clock;
    }

    /** Records what an item says: rights, lock, version, row and history in one transaction. */
    @Transactional
    public Recorded record(Actor actor, AssessmentId id, String ref, Submitted submitted) {
        Assessed before = assessing.hold(actor, id, Right.ANSWER);
        Item item = before.item(ref);
        Standing standing = before.standingOver(ref);
        if (standing.confirmed()) return new Recorded.Locked(standing, before);

        Reading reading = submitted.value().apply(item.question());
        List<Problem> problems = problems(reading, submitted.comment());
        if (!problems.isEmpty()) return new Recorded.Invalid(problems);
        Answer answer = reading instanceof Reading.Answered(Answer given) ? given : null;
        if (answer instanceof Answer.Documents(List<UUID> named)) {
            List<Problem> unfit = cited.problems(actor, before.assessment(), item, named);
            if (!unfit.isEmpty()) return new Recorded.Invalid(unfit);
        }

        Entry present = before.assessment().entry(ref);
        String comment = submitted.comment().strip();
        boolean renews = !submitted.typing() && before.wantsAnotherLook(ref);
        if (present.says(answer, comment) && !renews) return new Recorded.Saved(present, before);
        if (present.version() != submitted.version()) {
            return new Recorded.Conflict(answer, comment, present, before);
        }
        return saved(actor, before, present, answer, comment, submitted.typing());
    }

    /** Says that an answer brought forward was looked at and still holds; counts from now. */
    @Transactional
    public Recorded lookedAt(Actor actor, AssessmentId id, String ref, int version) {
        Assessed before = assessing.hold(actor, id, Right.ANSWER);
        Standing standing = before.standingOver(ref);
        if (standing.confirmed()) return new Recorded.Locked(standing, before);
        Entry present = before.assessment().entry(ref);
        if (present.version() != version) {
            return new Recorded.Conflict(present.answer(), present.comment(), present, before);
        }
        if (!present.broughtForward()) return new Recorded.Saved(present, before);
        return saved(actor, before, present, present.answer(), present.comment(), false);
    }

    private Recorded.Saved saved(
            Actor actor,
            Assessed before,
            Entry present,
            @Nullable Answer answer,
            String comment,
            boolean typing) {
        Assessment assessment = before.assessment();
        var entry =
                new Entry(
                        present.ref(),
                        answer,
                        comment,
                        present.version() + 1,
                        clock.instant(),
                        actor.person(),
                        null);
        stored.write(assessment.id(), assessment.organisation(), entry, json(answer));
        events.publishEvent(
                new Change(
                        assessment.organisation(),
                        actor.person(),
                        "entry.saved",
                        subject(assessment.id(), entry.ref()),
                        Spoken.of(present.answer(), present.comment()),
                        Spoken.of(answer, comment),
                        typing));
        return new Recorded.Saved(entry, assessing.evaluated(assessment.with(entry), before));
    }

    private static List<Problem> problems(Reading reading, String comment) {
        var problems = new ArrayList<Problem>();
        if (reading instanceof Reading.Wrong(List<Problem> wrong)) problems.addAll(wrong);
        if (comment.length() > Submitted.LONGEST_COMMENT) {
            problems.add(
                    new Problem(
                            "comment",
                            "The comment is %,d characters long; up to %,d fit. Shorten it, or put it into a document."
                                    .formatted(comment.length(), Submitted.LONGEST_COMMENT)));
        }
        if (comment.indexOf('\0') >= 0) {
            problems.add(
                    new Problem(
                            "comment",
                            "The comment holds a character that cannot be stored (NUL). Take it out and save again."));
        }
        return problems;
    }

    private static @Nullable String json(@Nullable Answer answer) {
        return answer == null ? null : Answers.toJson(answer);
    }

    static String subject(AssessmentId assessment, String ref) {
        return "assessment/" + assessment + "/" + ref;
    }
}
