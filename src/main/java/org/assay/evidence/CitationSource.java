package org.assay.evidence;

import tools.jackson.databind.JsonNode;

/**
 * An upper room that knows who cites a document. It gives its question as SQL on its own tables, so
 * that all rooms are asked in one statement however many there are; what is found it puts into
 * words itself.
 */
public interface CitationSource {
    /**
     * A query of one JSON column, in the order in which it is to be shown. {@code :document} stands
     * for the document's id, as text.
     */
    String query();

    /**
     * @param found a row of the query
     */
    Citation citation(JsonNode found);
}
