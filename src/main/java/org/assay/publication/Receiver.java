package org.assay.publication;

import org.assay.kernel.OrganisationId;

/**
 * Somebody to whom a return is handed in.
 *
 * @param key as the edition names it: the organisation's key, or the relation
 * @param title what the edition calls it
 * @param address where it is told by mail; empty for its people's own addresses
 */
public record Receiver(OrganisationId organisation, String key, String title, String address) {}
