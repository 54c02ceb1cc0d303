package org.assay.disclosure;

import org.assay.evidence.Citation;
import org.assay.evidence.CitationSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells that a document was supplied, so that nobody withdraws it. */
@Component
class SupplyCitations implements CitationSource {
    @Override
    public String query() {
        return JdbcRequests.CITING;
    }

    @Override
    public Citation citation(JsonNode found) {
        String ref = found.path("ref").stringValue();
        return new Citation(
                "A request for evidence" + (ref.isEmpty() ? "" : " about " + ref),
                "/evidence-requests/" + found.path("request").stringValue());
    }
}
