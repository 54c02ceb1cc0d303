package org.assay.publication;

import java.util.List;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.publication.JdbcPublications.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens publications: the whole for the organisation and its recipient, a summary for all others.
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
         */
        record Whole(Publication publication, Summary summary, Snapshot snapshot, byte[] json)
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
        Summary summary = directory.find(id).orElseThrow(NotFound::new);
        if (actor == null) return new Opened.Public(summary);
        return publications
                .find(id)
                .filter(copy -> mayRead(actor, copy.publication()))
                .<Opened>map(copy ->
                        new Opened.Whole(
                                copy.publication(), summary, Frozen.read(copy.json()), copy.json()))
                .orElseGet(() -> new Opened.Public(summary));
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
        OrganisationId recipient = publication.recipient();
        return actor.may(Right.VIEW, publication.organisation())
                || recipient != null && actor.may(Right.SEE_RETURNS, recipient);
    }
}
