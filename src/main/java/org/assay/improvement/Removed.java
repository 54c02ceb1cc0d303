package org.assay.improvement;

import java.time.Instant;
import java.util.UUID;
import org.assay.kernel.PersonId;

/**
 * What was taken out of a plan, an action or an area with its actions.
 *
 * @param id of the action or the area
 * @param area whether it is an area
 * @param ref its number, which nothing else gets
 * @param words what it said: the action, or what was to become better
 */
public record Removed(
        UUID id, boolean area, String ref, String words, String why, PersonId by, Instant at) {}
