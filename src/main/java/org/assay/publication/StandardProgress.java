package org.assay.publication;

/**
 * How many of a standard's mandatory items are complete.
 *
 * @param ref of the standard
 */
public record StandardProgress(String ref, String title, int complete, int total) {}
