package org.assay.organisation;

/**
 * What an organisation says of itself, and who commissions it.
 *
 * @param commissioner the code; empty where nobody does
 */
public record Circle(Profile profile, String commissioner) {}
