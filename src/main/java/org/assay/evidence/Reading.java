package org.assay.evidence;

import java.util.List;
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
        JdbcAccess.Found found =
                access.find(id, receiving(actor).stream().map(OrganisationId::value).toList());
        var own = found.document().filter(one -> actor.may(Right.VIEW, one.organisation()));
        if (own.isPresent()) return own.get();
        if (!found.opened()) throw new NotFound();
        Document document = rows.opened(id).orElseThrow(NotFound::new);
        events.publishEvent(
                Looked.by(
                        actor,
                        receiving(actor),
                        document.organisation(),
                        "document.read",
                        document.subject()));
        return document;
    }

    private static List<OrganisationId> receiving(Actor actor) {
        return actor.memberships().keySet().stream()
                .filter(place -> actor.may(Right.SEE_RETURNS, place))
                .toList();
    }

    Opening open(Actor actor, DocumentId id) {
        Document document = seen(actor, id);
        if (!(document.content() instanceof Content.Upload upload)) throw new NotFound();
        if (upload.scan() == Scan.INFECTED) return new Opening.Infected(document);
        return new Opening.Opened(document, upload, store.open(upload.sha256()));
    }

    List<Citation> citing(Document document) {
        return citations.of(document.id());
    }
}
