package org.assay.evidence;

/**
 * Something that rests on a document.
 *
 * @param title as people know it, e.g. {@code 8.1.1 in Data Security 2019-20}
 * @param address of its page, from the root
 */
public record Citation(String title, String address) {}
