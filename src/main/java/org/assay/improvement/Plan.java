package org.assay.improvement;

import java.time.Instant;
import java.util.Set;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's action plan.
 *
 * @param musts what each of its actions must have; nothing in a plan by statements
 * @param source the assessment it came from; null for the organisation's own
 */
public record Plan(
        PlanId id,
        OrganisationId organisation,
        Template template,
        @Nullable Source source,
        String title,
        Set<Must> musts,
        Instant begunAt) {

    public Plan {
        musts = Set.copyOf(musts);
    }

    /** What the history calls it. */
    public String subject() {
        return "plan/" + id;
    }
}
