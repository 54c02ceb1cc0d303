package org.assay.publication;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.publication.JdbcDirectory.Found;
import org.assay.publication.JdbcPublications.Kept;
import org.jspecify.annotations.Nullable;
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
         * @param json exactly the bytes whose SHA-256 the publication names
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

    Publications(JdbcPublications publications, JdbcDirectory directory) {
        this.publications = publications;
        this.directory = directory;
    }

    /**
     * @param actor null for somebody who is not signed in
     */
    @Transactional(readOnly = true)
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
                || actor.memberships().keySet().stream()
                        .anyMatch(place ->
                                publication.isFor(place) && actor.may(Right.SEE_RETURNS, place));
    }
}
