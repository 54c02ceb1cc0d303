package org.assay.improvement;

import java.util.List;
import org.assay.evidence.Citation;
import org.assay.evidence.CitationSource;
import org.assay.evidence.DocumentId;
import org.springframework.stereotype.Component;

/** The actions whose evidence names a document. */
@Component
class ActionCitations implements CitationSource {
    private final JdbcActions rows;

    ActionCitations(JdbcActions rows) {
        this.rows = rows;
    }

    @Override
    public List<Citation> citing(DocumentId document) {
        return rows.citing(document.value()).stream()
                .map(cited ->
                        new Citation(
                                "Action %s in the plan of %s".formatted(cited.ref(), cited.title()),
                                "/plans/%s/areas/%s?action=%s"
                                        .formatted(cited.plan(), cited.area(), cited.action())))
                .toList();
    }
}
