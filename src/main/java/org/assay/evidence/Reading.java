package org.assay.evidence;

import java.util.List;
import java.util.function.BiPredicate;
import org.assay.kernel.Actor;
import org.assay.kernel.Looked;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.store.Store;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who may read a document: its own organisation, and those to whom an upper room opens it. */
@Component
class Reading {
    private final JdbcDocuments rows;
    private final Store store;
    private final JdbcAccess access;
    private final JdbcCitations citations;
    private final ApplicationEventPublisher events;

    Reading(
            JdbcDocuments rows,
            Store store,
            JdbcAccess access,
            JdbcCitations citations,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.store = store;
        this.access = access;
        this.citations = citations;
        this.events = events;
    }

    /** A document of one's own organisation, and the right to do something with it. */
    Document own(Actor actor, DocumentId id, Right right) {
        Document document = rows.find(id).orElseThrow(NotFound::new);
        actor.require(right, document.organisation());
        return document;
    }

    /**
     * As {@link #own}, or opened by an upper room; a reader of elsewhere stands in the history of
     * the organisation afterwards.
     */
    Document seen(Actor actor, DocumentId id) {
        Document document = visible(actor, id);
        tell(actor, document);
        return document;
    }

    /** The same where nothing is read of it. */
    Document visible(Actor actor, DocumentId id) {
        JdbcAccess.Found found =
                access.find(id, receiving(actor).stream().map(OrganisationId::value).toList());
        var own = found.document().filter(one -> actor.may(Right.VIEW, one.organisation()));
        if (own.isPresent()) return own.get();
        if (!found.opened()) throw new NotFound();
        return rows.opened(id).orElseThrow(NotFound::new);
    }

    private void tell(Actor actor, Document document) {
        if (actor.may(Right.VIEW, document.organisation())) return;
        events.publishEvent(
                Looked.by(
                        actor,
                        receiving(actor),
                        document.organisation(),
                        "document.read",
                        document.subject()));
    }

    private static List<OrganisationId> receiving(Actor actor) {
        return actor.memberships().keySet().stream()
                .filter(place -> actor.may(Right.SEE_RETURNS, place))
                .toList();
    }

    /**
     * @param fits whether it is what was asked for; otherwise it is not found, and nobody has read
     *     it
     */
    Opening open(Actor actor, DocumentId id, BiPredicate<Document, Content.Upload> fits) {
        Document document = visible(actor, id);
        if (!(document.content() instanceof Content.Upload upload) || !fits.test(document, upload))
            throw new NotFound();
        if (upload.scan() == Scan.INFECTED) return new Opening.Infected(document);
        tell(actor, document);
        return new Opening.Opened(document, upload, store.open(upload.sha256()));
    }

    List<Citation> citing(Document document) {
        return citations.of(document.id());
    }
}
