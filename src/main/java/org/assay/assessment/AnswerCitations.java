package org.assay.assessment;

import org.assay.evidence.Citation;
import org.assay.evidence.CitationSource;
import org.assay.framework.Editions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The items whose answers name a document. */
@Component
class AnswerCitations implements CitationSource {
    private final Editions editions;

    AnswerCitations(Editions editions) {
        this.editions = editions;
    }

    @Override
    public String query() {
        return JdbcAssessments.CITING;
    }

    @Override
    public Citation citation(JsonNode found) {
        String ref = found.path("ref").stringValue();
        return new Citation(
                "%s in %s"
                        .formatted(
                                ref,
                                title(
                                        found.path("framework").stringValue(),
                                        found.path("edition").stringValue())),
                "/assessments/%s/items/%s".formatted(found.path("assessment").stringValue(), ref));
    }

    private String title(String framework, String edition) {
        return editions.find(framework, edition)
                .map(found -> found.shortTitle())
                .orElse(framework + " " + edition);
    }
}
