package org.assay.evidence;

import org.assay.kernel.Actor;

/** An upper room that opens documents to people of other organisations: reviewers, recipients. */
public interface DocumentAccess {
    boolean opens(Actor actor, DocumentId document);
}
