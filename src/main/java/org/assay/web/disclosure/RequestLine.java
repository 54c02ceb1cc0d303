package org.assay.web.disclosure;

import org.assay.disclosure.EvidenceRequest;

/**
 * A request for evidence on the list of one side.
 *
 * @param other the name of the other side
 */
public record RequestLine(EvidenceRequest request, String other, boolean overdue) {}
