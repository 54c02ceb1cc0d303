package org.assay.web.assessment;

/** Something that has to be told before the return is whole, and where. */
public record MissingView(String sentence, String place) {}
