package org.assay.framework;

/**
 * An edition that an organisation may begin.
 *
 * @param why whom the overlay is for, in the board's words; empty for an edition of its own
 */
public record Offer(Edition edition, String why) {}
