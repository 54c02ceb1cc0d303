package org.assay.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.publication.JdbcPublications.Before;
import org.assay.publication.JdbcPublications.Kept;
import org.assay.signoff.SignOff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes an assessment, or hands it in: works out the level, freezes the snapshot, and puts the
 * summary where it belongs, all at once or not at all.
 */
@Service
public class Publishing {
    /**
     * What somebody sees before they publish.
     *
     * @param lastDay after which it is late; null for none
     * @param late whether that is over
     * @param before earlier publications of the assessment, the newest first
     * @param signature that stands under the declaration; null for none
     * @param going to whom it would be handed in, once it is signed where that is asked
     */
    public record Check(
            Assessed assessed,
            @Nullable LocalDate lastDay,
            boolean late,
            List<Publication> before,
            @Nullable SignOff signature,
            Going going) {
        /** Whether it is handed in to those it is for, and not published to everybody. */
        public boolean handedIn() {
            return Recipients.handedIn(assessed.edition());
        }
    }

    /**
     * Who would receive a return handed in now.
     *
     * @param unknown titles of those who should and cannot be found
     */
    public record Going(List<Receiver> receivers, List<String> unknown) {
        static final Going NOWHERE = new Going(List.of(), List.of());
    }

    private final Assessments assessments;
    private final Organisations organisations;
    private final Surroundings surroundings;
    private final Recipients recipients;
    private final HandingIn handingIn;
    private final Keeping keeping;
    private final LastDay lastDay;
    private final JdbcPublications publications;
    private final Clock clock;

    Publishing(
            Assessments assessments,
            Organisations organisations,
            Surroundings surroundings,
            Recipients recipients,
            HandingIn handingIn,
            Keeping keeping,
            LastDay lastDay,
            JdbcPublications publications,
            Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.surroundings = surroundings;
        this.recipients = recipients;
        this.handingIn = handingIn;
        this.keeping = keeping;
        this.lastDay = lastDay;
        this.publications = publications;
        this.clock = clock;
    }

    /** What publishing would give; everybody in the organisation may look. */
    @Transactional(readOnly = true)
    public Check check(Actor actor, AssessmentId assessment) {
        Assessed assessed = assessments.find(actor, assessment);
        Before there = publications.before(assessed.assessment());
        List<Publication> before = there.kept().stream().map(Kept::publication).toList();
        @Nullable LocalDate day = lastDay.of(assessed, there.asked()).orElse(null);
        boolean late = day != null && London.today(clock).isAfter(day);
        if (!Recipients.handedIn(assessed.edition()))
            return new Check(assessed, day, late, before, null, Going.NOWHERE);
        boolean signed = assessed.edition().terms().declaration() != null;
        SignOff signature = signed ? handingIn.signature(assessed) : null;
        boolean stands = !before.isEmpty() && before.getFirst().stands();
        boolean near = !stands && (!signed || signature != null);
        return new Check(
                assessed, day, late, before, signature, near ? going(assessed) : Going.NOWHERE);
    }

    private Going going(Assessed assessed) {
        Recipients.Found found =
                recipients.of(assessed.tailored(), assessed.assessment().organisation());
        return new Going(found.receivers(), found.unknown());
    }

    /** The return as it would be frozen now, for those who read it before it is signed. */
    @Transactional(readOnly = true)
    public Snapshot preview(Actor actor, Assessed assessed) {
        actor.require(Right.VIEW, assessed.assessment().organisation());
        var nothing = new Snapshot.Published(new UUID(0, 0), 0, clock.instant(), "", false);
        return surroundings.freezing(actor, assessed).snapshot(organisation(assessed), nothing);
    }

    /** As {@link #publish(Actor, AssessmentId, String, Set)}, to all that it is for. */
    @Transactional
    public PublishOutcome publish(Actor actor, AssessmentId assessment, String token) {
        return publish(actor, assessment, token, Set.of());
    }

    /**
     * Publishes at the level that the answers give, whichever it is; or hands in, once it is whole
     * and signed, to those it is for.
     *
     * @param token names the wish: sent again, it publishes no second time
     * @param to keys of those whom the person saw that it goes to; empty for all
     */
    @Transactional
    public PublishOutcome publish(
            Actor actor, AssessmentId assessment, String token, Set<String> to) {
        return publish(actor, assessment, token, to, null);
    }

    /**
     * As {@link #publish(Actor, AssessmentId, String, Set)}, while all is as the person saw it.
     *
     * @param seen null for whoever takes it as it stands
     */
    @Transactional
    public PublishOutcome publish(
            Actor actor,
            AssessmentId assessment,
            String token,
            Set<String> to,
            @Nullable Seen seen) {
        Assessed assessed = assessments.hold(actor, assessment, Right.PUBLISH);
        Before there = publications.before(assessed.assessment());
        List<Kept> before = there.kept();
        Optional<Kept> same =
                before.stream().filter(kept -> kept.token().equals(token)).findFirst();
        if (same.isPresent()) return new PublishOutcome.AlreadyPublished(same.get().publication());
        if (seen != null && !seen.holds(assessed)) return new PublishOutcome.Changed();

        Organisation organisation = organisation(assessed);
        return switch (handingIn.look(assessed, before, to)) {
            case HandingIn.Look.No(PublishOutcome.Refused because) -> because;
            case HandingIn.Look.Yes(List<Receiver> receivers, var signature) -> {
                Snapshot snapshot =
                        surroundings
                                .freezing(actor, assessed)
                                .snapshot(organisation, published(actor, assessed, there))
                                .with(
                                        signature.map(Publishing::signed).orElse(null),
                                        receivers.isEmpty()
                                                ? null
                                                : receivers.stream().map(Receiver::title).toList());
                Frozen frozen = Frozen.of(snapshot);
                Optional<Publication> unchanged =
                        before.stream()
                                .limit(1)
                                .filter(kept -> kept.publication().stands())
                                .filter(kept -> kept.substance().equals(frozen.substance()))
                                .map(Kept::publication)
                                .findFirst();
                if (unchanged.isPresent()) yield new PublishOutcome.Unchanged(unchanged.get());
                yield new PublishOutcome.Published(
                        keeping.keep(
                                actor,
                                assessed,
                                organisation,
                                new Keeping.Copy(snapshot, frozen, token, receivers)));
            }
        };
    }

    private Snapshot.Published published(Actor actor, Assessed assessed, Before there) {
        List<Kept> before = there.kept();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Snapshot.Published(
                PublicationId.next().value(),
                before.isEmpty() ? 1 : before.getFirst().publication().number() + 1,
                now,
                actor.name(),
                lastDay.of(assessed, there.asked()).filter(London.day(now)::isAfter).isPresent());
    }

    private static Snapshot.Signature signed(SignOff signOff) {
        return new Snapshot.Signature(
                signOff.declaration(),
                signOff.signatory(),
                signOff.name(),
                signOff.at(),
                signOff.fields().stream()
                        .map(each -> new Snapshot.Field(each.ref(), each.ask(), each.said()))
                        .toList());
    }

    private Organisation organisation(Assessed assessed) {
        return organisations.find(assessed.assessment().organisation()).orElseThrow(NotFound::new);
    }
}
