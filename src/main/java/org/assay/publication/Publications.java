package org.assay.publication;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Looked;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.publication.JdbcDirectory.Found;
import org.assay.publication.JdbcPublications.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens publications: the whole for the organisation and its recipients, for all others a summary,
 * where there is a public one.
 */
@Service
public class Publications {
    /** A publication as far as the asker may see it. */
    public sealed interface Opened {
        Summary summary();

        /**
         * The whole of it.
         *
         * @param json the bytes whose SHA-256 the publication names; after a name was taken out,
         *     those without it, which name that SHA-256 themselves
         * @param listed whether its summary is public
         */
        record Whole(
                Publication publication,
                Summary summary,
                Snapshot snapshot,
                byte[] json,
                boolean listed)
                implements Opened {}

        record Public(Summary summary) implements Opened {}
    }

    private final JdbcPublications publications;
    private final JdbcDirectory directory;
    private final ApplicationEventPublisher events;

    Publications(
            JdbcPublications publications,
            JdbcDirectory directory,
            ApplicationEventPublisher events) {
        this.publications = publications;
        this.directory = directory;
        this.events = events;
    }

    /**
     * A reader of elsewhere stands in the organisation's history afterwards.
     *
     * @param actor null for somebody who is not signed in
     */
    @Transactional
    public Opened open(@Nullable Actor actor, PublicationId id) {
        Found found = directory.any(id).orElseThrow(NotFound::new);
        Optional<JdbcPublications.Copy> copy =
                actor == null
                        ? Optional.empty()
                        : publications.find(id).filter(one -> mayRead(actor, one.publication()));
        if (copy.isEmpty()) {
            if (!found.listed()) throw new NotFound();
            return new Opened.Public(found.summary());
        }
        tell(actor, copy.get().publication());
        byte[] json = copy.get().json();
        return new Opened.Whole(
                copy.get().publication(), found.summary(), Frozen.read(json), json, found.listed());
    }

    /** All of an assessment, the newest first. */
    @Transactional(readOnly = true)
    public List<Publication> of(Actor actor, OrganisationId organisation, AssessmentId assessment) {
        actor.require(Right.VIEW, organisation);
        return publications.of(assessment).stream()
                .map(Kept::publication)
                .filter(publication -> publication.organisation().equals(organisation))
                .toList();
    }

    /** All that the organisation published of a framework, of every edition; the newest first. */
    @Transactional(readOnly = true)
    public List<Publication> of(Actor actor, OrganisationId organisation, String framework) {
        actor.require(Right.VIEW, organisation);
        return publications.of(organisation, framework);
    }

    private static boolean mayRead(Actor actor, Publication publication) {
        return actor.may(Right.VIEW, publication.organisation())
                || !receiving(actor, publication).isEmpty();
    }

    /** For whom the person may read it. */
    private static List<OrganisationId> receiving(Actor actor, Publication publication) {
        return actor.memberships().keySet().stream()
                .filter(place -> publication.isFor(place) && actor.may(Right.SEE_RETURNS, place))
                .toList();
    }

    private void tell(@Nullable Actor actor, Publication publication) {
        if (actor == null || actor.may(Right.VIEW, publication.organisation())) return;
        events.publishEvent(
                Looked.by(
                        actor,
                        receiving(actor, publication),
                        publication.organisation(),
                        publication.handedIn() ? "return.read" : "publication.read",
                        "assessment/%s/publication/%d"
                                .formatted(publication.assessment(), publication.number())));
    }
}
