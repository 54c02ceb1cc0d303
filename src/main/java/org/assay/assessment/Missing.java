package org.assay.assessment;

/**
 * Something that has to be told before the return is whole.
 *
 * @param ref what to open: a requirement, a standard's declaration or judgement, or a detail
 * @param what what is missing there: the ref of an item, or {@code REF/action}
 * @param sentence what is missing, for the reader
 */
public record Missing(String ref, String what, String sentence) {}
