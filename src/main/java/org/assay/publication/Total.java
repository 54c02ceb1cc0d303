package org.assay.publication;

/**
 * How many organisations of a kind are at a level of an edition, by what they published last of it.
 *
 * @param type id of the organisations' type
 * @param level id of the level
 */
public record Total(
        String framework, String edition, String type, String level, long organisations) {}
