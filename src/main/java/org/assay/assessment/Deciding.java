package org.assay.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.form.Answer;
import org.assay.form.Reading;
import org.assay.form.Words;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a submitted entry comes to, before anything is written. */
@Component
class Deciding {
    /** What is to happen. */
    sealed interface Decided {
        /** Nothing is written. */
        record Ends(Recorded as) implements Decided {}

        /** The entry is written in the place of the one before. */
        record Writes(Entry before, Entry after, boolean typing) implements Decided {}
    }

    private final Cited cited;
    private final Clock clock;

    Deciding(Cited cited, Clock clock) {
        this.cited = cited;
        this.clock = clock;
    }

    Decided decide(Actor actor, Assessed assessed, String ref, Submitted submitted) {
        Item item = assessed.item(ref);
        Standing standing = assessed.standingOver(ref);
        if (standing.confirmed()) return ends(new Recorded.Locked(standing, assessed));

        Reading reading = submitted.value().apply(item.question());
        String given = submitted.comment();
        Entry present = assessed.assessment().entry(ref);
        String comment = given == null ? present.comment() : given.strip();
        List<Problem> problems = problems(reading, given == null ? "" : given);
        if (!problems.isEmpty()) return ends(new Recorded.Invalid(problems));
        Answer answer = reading instanceof Reading.Answered(Answer said) ? said : null;
        if (answer instanceof Answer.Documents(List<UUID> named)) {
            List<Problem> unfit = cited.problems(actor, assessed.assessment(), item, named);
            if (!unfit.isEmpty()) return ends(new Recorded.Invalid(unfit));
        }

        boolean renews = !submitted.typing() && assessed.wantsAnotherLook(ref);
        if (present.says(answer, comment) && !renews)
            return ends(new Recorded.Saved(present, assessed));
        if (present.version() != submitted.version())
            return ends(new Recorded.Conflict(answer, comment, present, assessed));
        return writes(actor, present, answer, comment, submitted.typing());
    }

    /** The answer stays and counts from now, where it was brought forward. */
    Decided lookedAt(Actor actor, Assessed assessed, String ref, int version) {
        Standing standing = assessed.standingOver(ref);
        if (standing.confirmed()) return ends(new Recorded.Locked(standing, assessed));
        Entry present = assessed.assessment().entry(ref);
        if (present.version() != version)
            return ends(
                    new Recorded.Conflict(present.answer(), present.comment(), present, assessed));
        if (!present.broughtForward()) return ends(new Recorded.Saved(present, assessed));
        return writes(actor, present, present.answer(), present.comment(), false);
    }

    private Decided writes(
            Actor actor, Entry present, @Nullable Answer answer, String comment, boolean typing) {
        return new Decided.Writes(
                present,
                new Entry(
                        present.ref(),
                        answer,
                        comment,
                        present.version() + 1,
                        clock.instant(),
                        actor.person(),
                        null),
                typing);
    }

    private static Decided ends(Recorded as) {
        return new Decided.Ends(as);
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
        } else Words.problem("comment", comment).ifPresent(problems::add);
        return problems;
    }
}
