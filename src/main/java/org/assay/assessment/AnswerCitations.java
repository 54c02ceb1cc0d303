package org.assay.assessment;

import java.util.List;
import org.assay.evidence.Citation;
import org.assay.evidence.CitationSource;
import org.assay.evidence.DocumentId;
import org.assay.framework.Editions;
import org.springframework.stereotype.Component;

/** The items whose answers name a document. */
@Component
class AnswerCitations implements CitationSource {
    private final JdbcAssessments stored;
    private final Editions editions;

    AnswerCitations(JdbcAssessments stored, Editions editions) {
        this.stored = stored;
        this.editions = editions;
    }

    @Override
    public List<Citation> citing(DocumentId document) {
        return stored.citing(document.value()).stream()
                .map(cited ->
                        new Citation(
                                cited.ref() + " in " + title(cited),
                                "/assessments/%s/items/%s"
                                        .formatted(cited.assessment(), cited.ref())))
                .toList();
    }

    private String title(JdbcAssessments.Citing cited) {
        return editions.find(cited.framework(), cited.edition())
                .map(edition -> edition.shortTitle())
                .orElse(cited.framework() + " " + cited.edition());
    }
}
