package org.assay.assessment;

import java.time.Instant;
import org.assay.kernel.OrganisationId;

/**
 * How far an organisation has come with an edition, for those who asked for its return: numbers,
 * never answers.
 *
 * @param openedAt when it began
 * @param answered how many of the questions have an answer: ratings, and mandatory items of what is
 *     not rated
 * @param questions how many apply to it
 */
public record Headway(OrganisationId organisation, Instant openedAt, int answered, int questions) {}
