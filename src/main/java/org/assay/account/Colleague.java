package org.assay.account;

import org.assay.kernel.PersonId;

/**
 * Somebody of an organisation, by name.
 *
 * @param active whether they belong to it now; those who left stay in its history
 */
public record Colleague(PersonId id, String name, boolean active) {}
