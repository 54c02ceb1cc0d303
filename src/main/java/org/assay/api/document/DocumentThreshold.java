package org.assay.api.document;

import org.assay.api.rest.Threshold;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/** Who may do something with a document. */
@Component
class DocumentThreshold implements Threshold {
    private final Documents documents;

    DocumentThreshold(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String variable() {
        return "document";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        actor.require(right, documents.organisationOf(actor, DocumentId.of(id)));
    }
}
