package org.assay.evidence;

import java.util.List;

/** An upper room that knows who cites a document; it is asked inside a transaction. */
public interface CitationSource {
    List<Citation> citing(DocumentId document);
}
