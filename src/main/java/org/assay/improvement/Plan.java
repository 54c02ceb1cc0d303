package org.assay.improvement;

import java.time.Instant;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's action plan.
 *
 * @param source the assessment it came from; null for the organisation's own
 */
public record Plan(
        PlanId id,
        OrganisationId organisation,
        Template template,
        @Nullable Source source,
        String title,
        Instant begunAt) {

    /** What the history calls it. */
    public String subject() {
        return "plan/" + id;
    }
}
