package org.assay.evidence;

import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.kernel.Scope;
import org.assay.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may read a document: its own organisation, and those to whom an upper room opens it. */
@Component
class Reading {
    private final JdbcDocuments rows;
    private final Store store;
    private final ObjectProvider<DocumentAccess> accesses;
    private final ObjectProvider<CitationSource> sources;
    private final TransactionTemplate behindTheWall;

    Reading(
            JdbcDocuments rows,
            Store store,
            ObjectProvider<DocumentAccess> accesses,
            ObjectProvider<CitationSource> sources,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.accesses = accesses;
        this.sources = sources;
        this.behindTheWall = new TransactionTemplate(transactions);
        this.behindTheWall.setReadOnly(true);
        this.behindTheWall.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A document of one's own organisation, and the right to do something with it. */
    Document own(Actor actor, DocumentId id, Right right) {
        Document document = rows.find(id).orElseThrow(NotFound::new);
        actor.require(right, document.organisation());
        return document;
    }

    /** As {@link #own}, or opened by an upper room. */
    Document seen(Actor actor, DocumentId id) {
        var own = rows.find(id).filter(found -> actor.may(Right.VIEW, found.organisation()));
        if (own.isPresent()) return own.get();
        if (accesses.stream().noneMatch(access -> access.opens(actor, id))) throw new NotFound();
        return Scope.pass("document")
                .call(() -> behindTheWall.execute(status -> rows.find(id)))
                .orElseThrow(NotFound::new);
    }

    Opening open(Actor actor, DocumentId id) {
        Document document = seen(actor, id);
        if (!(document.content() instanceof Content.Upload upload)) throw new NotFound();
        if (upload.scan() == Scan.INFECTED) return new Opening.Infected(document);
        return new Opening.Opened(document, upload, store.open(upload.sha256()));
    }

    List<Citation> citing(Document document) {
        return sources.stream().flatMap(source -> source.citing(document.id()).stream()).toList();
    }
}
