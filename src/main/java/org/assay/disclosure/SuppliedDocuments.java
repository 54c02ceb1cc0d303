package org.assay.disclosure;

import java.util.List;
import java.util.UUID;
import org.assay.evidence.Citation;
import org.assay.evidence.CitationSource;
import org.assay.evidence.DocumentAccess;
import org.assay.evidence.DocumentId;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/**
 * Opens the documents that were supplied to those who asked for them; and tells that a document was
 * supplied, so that nobody withdraws it.
 */
@Component
class SuppliedDocuments implements DocumentAccess, CitationSource {
    private final JdbcRequests rows;

    SuppliedDocuments(JdbcRequests rows) {
        this.rows = rows;
    }

    @Override
    public boolean opens(Actor actor, DocumentId document) {
        List<UUID> receiving =
                actor.memberships().keySet().stream()
                        .filter(place -> actor.may(Right.SEE_RETURNS, place))
                        .map(OrganisationId::value)
                        .toList();
        return !receiving.isEmpty() && rows.supplied(document.value(), receiving);
    }

    @Override
    public List<Citation> citing(DocumentId document) {
        return rows.citing(document.value()).stream()
                .map(request ->
                        new Citation(
                                "A request for evidence" + about(request),
                                "/evidence-requests/" + request.id()))
                .toList();
    }

    private static String about(EvidenceRequest request) {
        return request.ref().isEmpty() ? "" : " about " + request.ref();
    }
}
