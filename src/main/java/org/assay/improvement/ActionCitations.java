package org.assay.improvement;

import org.assay.evidence.Citation;
import org.assay.evidence.CitationSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The actions whose evidence names a document. */
@Component
class ActionCitations implements CitationSource {
    @Override
    public String query() {
        return JdbcActions.CITING;
    }

    @Override
    public Citation citation(JsonNode found) {
        return new Citation(
                "Action %s in the plan of %s"
                        .formatted(
                                found.path("ref").stringValue(), found.path("title").stringValue()),
                "/plans/%s/areas/%s?action=%s"
                        .formatted(
                                found.path("plan").stringValue(),
                                found.path("area").stringValue(),
                                found.path("action").stringValue()));
    }
}
