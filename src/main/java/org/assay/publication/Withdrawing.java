package org.assay.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessments;
import org.assay.form.Words;
import org.assay.framework.Edition;
import org.assay.improvement.Following;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a return that was handed in, with a reason. Both it and the reason are kept. */
@Service
public class Withdrawing {
    private static final int LONGEST = 2_000;

    /** What came of it. */
    public sealed interface Outcome {
        record Done(Publication publication) implements Outcome {}

        /** It was taken back before; this is how it stands. */
        record Already(Publication publication) implements Outcome {}

        record Invalid(List<Problem> problems, Publication publication) implements Outcome {}

        /** It was published to everybody, and stays so. */
        record NotHandedIn(Publication publication) implements Outcome {}
    }

    private final Assessments assessments;
    private final JdbcPublications publications;
    private final JdbcReturns returns;
    private final JdbcSummaries summaries;
    private final Following following;
    private final HandedInLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawing(
            Assessments assessments,
            JdbcPublications publications,
            JdbcReturns returns,
            JdbcSummaries summaries,
            Following following,
            HandedInLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.publications = publications;
        this.returns = returns;
        this.summaries = summaries;
        this.following = following;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome withdraw(Actor actor, PublicationId id, String reason) {
        Publication found = publication(id);
        if (!actor.may(Right.VIEW, found.organisation())) throw new NotFound();
        Assessed assessed = assessments.hold(actor, found.assessment(), Right.PUBLISH);
        Publication publication = publication(id);
        if (!publication.handedIn()) return new Outcome.NotHandedIn(publication);
        if (!publication.stands()) return new Outcome.Already(publication);
        List<Problem> problems = problems(reason);
        if (!problems.isEmpty()) return new Outcome.Invalid(problems, publication);

        var withdrawal =
                new Withdrawal(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        actor.name(),
                        reason.strip());
        returns.withdraw(publication, withdrawal, actor.person());
        Summary summary = summaries.find(id).orElseThrow(NotFound::new);
        summaries.takeBack(id);
        following.takeBack(actor, publication.organisation(), publication.assessment().value());
        events.publishEvent(
                Change.by(
                        actor,
                        publication.organisation(),
                        "return.taken-back",
                        "assessment/%s/publication/%d"
                                .formatted(publication.assessment(), publication.number()),
                        summary.receipt(),
                        withdrawal.reason()));
        Edition edition = assessed.edition();
        letters.takenBack(
                returns.receivers(id),
                summary,
                edition.title() + " " + edition.edition(),
                withdrawal.reason());
        Publication after = publication(id);
        events.publishEvent(new TakenBack(after, withdrawal.reason()));
        return new Outcome.Done(after);
    }

    private Publication publication(PublicationId id) {
        return publications.find(id).orElseThrow(NotFound::new).publication();
    }

    private static List<Problem> problems(String reason) {
        if (Words.blank(reason))
            return List.of(
                    new Problem(
                            "reason", "Say why you take it back; those who received it are told."));
        if (reason.strip().length() > LONGEST)
            return List.of(
                    new Problem(
                            "reason", "Shorten the reason to %,d characters.".formatted(LONGEST)));
        return Words.problem("reason", reason).stream().toList();
    }
}
