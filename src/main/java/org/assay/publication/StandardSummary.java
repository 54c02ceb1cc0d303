package org.assay.publication;

/**
 * How far one standard is.
 *
 * @param complete how many of its mandatory items are complete
 * @param total how many mandatory items it has
 * @param done whether nothing mandatory is open, confirmations included
 */
public record StandardSummary(String ref, String title, int complete, int total, boolean done) {}
