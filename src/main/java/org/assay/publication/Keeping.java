package org.assay.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assessment.Assessed;
import org.assay.framework.Edition;
import org.assay.improvement.Following;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.signoff.SignOffs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps a frozen copy: its row, to whom it goes, its summary, the history, and the letters. */
@Component
class Keeping {
    /**
     * What is kept.
     *
     * @param receivers to whom it is handed in; empty where it is published
     */
    record Copy(Snapshot snapshot, Frozen frozen, String token, List<Receiver> receivers) {}

    private final Recipients recipients;
    private final JdbcPublications publications;
    private final JdbcReturns returns;
    private final JdbcDirectory directory;
    private final JdbcSummaries summaries;
    private final SignOffs signOffs;
    private final Following following;
    private final HandedInLetters letters;
    private final ApplicationEventPublisher events;

    Keeping(
            Recipients recipients,
            JdbcPublications publications,
            JdbcReturns returns,
            JdbcDirectory directory,
            JdbcSummaries summaries,
            SignOffs signOffs,
            Following following,
            HandedInLetters letters,
            ApplicationEventPublisher events) {
        this.recipients = recipients;
        this.publications = publications;
        this.returns = returns;
        this.directory = directory;
        this.summaries = summaries;
        this.signOffs = signOffs;
        this.following = following;
        this.letters = letters;
        this.events = events;
    }

    Publication keep(Actor actor, Assessed assessed, Organisation organisation, Copy copy) {
        Snapshot snapshot = copy.snapshot();
        Publication publication = publication(assessed, organisation, copy);
        publications.add(
                publication,
                actor.person(),
                copy.token(),
                copy.frozen(),
                snapshot.profile(),
                snapshot.named());
        if (publication.handedIn()) returns.add(publication, copy.receivers());
        if (assessed.edition().terms().plan() != null) followed(actor, publication);
        events.publishEvent(change(actor, publication, copy));
        Summary summary = Summarising.of(publication, organisation, snapshot);
        Edition edition = assessed.edition();
        if (Recipients.listed(edition)) {
            directory.add(summary, publication.recipient());
        }
        if (publication.handedIn()) {
            summaries.add(summary);
            letters.handedIn(copy.receivers(), summary, edition.title() + " " + edition.edition());
        }
        events.publishEvent(new PublicationMade(publication, assessed, readers(publication)));
        if (snapshot.signature() != null) signOffs.handedIn(publication.assessment());
        return publication;
    }

    /** Those who received it follow its action plan from now on. */
    private void followed(Actor actor, Publication publication) {
        for (OrganisationId each : readers(publication))
            following.hand(
                    actor, publication.organisation(), publication.assessment().value(), each);
    }

    private static Set<OrganisationId> readers(Publication publication) {
        Set<OrganisationId> all = new HashSet<>(publication.handedInTo());
        if (publication.recipient() != null) all.add(publication.recipient());
        return all;
    }

    private Publication publication(Assessed assessed, Organisation organisation, Copy copy) {
        Snapshot.Published published = copy.snapshot().publication();
        boolean handedIn = !copy.receivers().isEmpty();
        return new Publication(
                new PublicationId(published.id()),
                organisation.id(),
                handedIn ? null : recipients.of(assessed.edition()),
                copy.receivers().stream().map(Receiver::organisation).collect(Collectors.toSet()),
                assessed.assessment().id(),
                published.number(),
                assessed.edition().framework(),
                assessed.edition().edition(),
                copy.snapshot().level().id(),
                published.at(),
                published.late(),
                copy.frozen().sha256(),
                null);
    }

    private static Change change(Actor actor, Publication publication, Copy copy) {
        String label = copy.snapshot().level().label();
        String sha256 = copy.frozen().sha256();
        return Change.by(
                actor,
                publication.organisation(),
                publication.handedIn() ? "return.handed-in" : "publication.published",
                "assessment/%s/publication/%d"
                        .formatted(publication.assessment(), publication.number()),
                null,
                publication.handedIn()
                        ? "To %s, SHA-256 %s".formatted(HandingIn.titles(copy.receivers()), sha256)
                        : "%s, SHA-256 %s".formatted(label, sha256));
    }
}
