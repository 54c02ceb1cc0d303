package org.assay.publication;

/**
 * A result of a search in the directory.
 *
 * @param publications how many the organisation has in this framework, all editions together
 * @param listed whether everybody finds it in the public directory
 */
public record Listed(Summary summary, int publications, boolean listed) {}
