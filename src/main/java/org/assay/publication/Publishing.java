package org.assay.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.framework.Deadline;
import org.assay.framework.Edition;
import org.assay.improvement.Following;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.publication.JdbcPublications.Kept;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes an assessment: works out the level, freezes the snapshot, and puts the summary into the
 * directory, all at once or not at all.
 */
@Service
public class Publishing {
    /**
     * What somebody sees before they publish.
     *
     * @param late whether the edition's last day is over
     * @param before earlier publications of the assessment, the newest first
     */
    public record Check(Assessed assessed, boolean late, List<Publication> before) {}

    private final Assessments assessments;
    private final Organisations organisations;
    private final Surroundings surroundings;
    private final Recipients recipients;
    private final Following following;
    private final JdbcPublications publications;
    private final JdbcDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            Assessments assessments,
            Organisations organisations,
            Surroundings surroundings,
            Recipients recipients,
            Following following,
            JdbcPublications publications,
            JdbcDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.surroundings = surroundings;
        this.recipients = recipients;
        this.following = following;
        this.publications = publications;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What publishing would give; everybody in the organisation may look. */
    @Transactional(readOnly = true)
    public Check check(Actor actor, AssessmentId assessment) {
        Assessed assessed = assessments.find(actor, assessment);
        List<Publication> before =
                publications.of(assessment).stream().map(Kept::publication).toList();
        return new Check(assessed, late(assessed.edition(), clock.instant()), before);
    }

    /**
     * Publishes at the level that the answers give, whichever it is.
     *
     * @param token names the wish: sent again, it publishes no second time
     */
    @Transactional
    public PublishOutcome publish(Actor actor, AssessmentId assessment, String token) {
        Assessed assessed = assessments.hold(actor, assessment, Right.PUBLISH);
        List<Kept> before = publications.of(assessment);
        Optional<Kept> same =
                before.stream().filter(kept -> kept.token().equals(token)).findFirst();
        if (same.isPresent()) return new PublishOutcome.AlreadyPublished(same.get().publication());

        Organisation organisation =
                organisations.find(assessed.assessment().organisation()).orElseThrow(NotFound::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var published =
                new Snapshot.Published(
                        PublicationId.next().value(),
                        before.isEmpty() ? 1 : before.getFirst().publication().number() + 1,
                        now,
                        actor.name(),
                        late(assessed.edition(), now));
        Snapshot snapshot =
                surroundings.freezing(actor, assessed).snapshot(organisation, published);
        Frozen frozen = Frozen.of(snapshot);
        if (!before.isEmpty() && before.getFirst().substance().equals(frozen.substance())) {
            return new PublishOutcome.Unchanged(before.getFirst().publication());
        }
        return new PublishOutcome.Published(
                keep(actor, assessed, organisation, snapshot, frozen, token));
    }

    private Publication keep(
            Actor actor,
            Assessed assessed,
            Organisation organisation,
            Snapshot snapshot,
            Frozen frozen,
            String token) {
        Snapshot.Published published = snapshot.publication();
        var publication =
                new Publication(
                        new PublicationId(published.id()),
                        organisation.id(),
                        recipients.of(assessed.edition()),
                        assessed.assessment().id(),
                        published.number(),
                        assessed.edition().framework(),
                        assessed.edition().edition(),
                        snapshot.level().id(),
                        published.at(),
                        published.late(),
                        frozen.sha256());
        publications.add(publication, actor.person(), token, frozen, snapshot.named());
        if (assessed.edition().terms().plan() != null)
            following.hand(
                    actor,
                    organisation.id(),
                    publication.assessment().value(),
                    recipients.of(assessed.edition()));
        // The organisation's chain is held from here on, so two editions published at the same time
        // take turns in the directory.
        events.publishEvent(
                Change.by(
                        actor,
                        organisation.id(),
                        "publication.published",
                        "assessment/%s/publication/%d"
                                .formatted(publication.assessment(), publication.number()),
                        null,
                        "%s, SHA-256 %s".formatted(snapshot.level().label(), frozen.sha256())));
        if (assessed.edition().visibility().equals("summary")) {
            Summary summary = Summarising.of(publication, organisation, snapshot);
            directory.stepBack(summary);
            directory.add(summary, publication.recipient());
        }
        return publication;
    }

    private static boolean late(Edition edition, Instant at) {
        return edition.due().map(Deadline::on).filter(London.day(at)::isAfter).isPresent();
    }
}
