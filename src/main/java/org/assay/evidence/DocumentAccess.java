package org.assay.evidence;

/**
 * An upper room that opens documents to people of other organisations: reviewers, recipients. It
 * gives its question as SQL on its own tables, so that it is asked in the statement that reads the
 * document.
 */
public interface DocumentAccess {
    /**
     * A query that finds a row when the document is open. {@code :document} stands for its id, as
     * text, and {@code :places} for the organisations in which the reader may see returns, as
     * {@code uuid[]}.
     */
    String query();
}
