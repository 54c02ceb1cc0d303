package org.assay.evidence;

import java.util.List;

/** A document and what rests on it. */
public record DocumentInUse(Document document, List<Citation> citations) {}
