package org.assay.web.improvement;

import java.util.Map;
import org.assay.improvement.PlanSearch;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;

/**
 * The actions of all plans that somebody follows.
 *
 * @param choices what the list can be narrowed by
 */
public record FollowedView(
        Listing<LineView> lines,
        PlanSearch search,
        Map<OrganisationId, Organisation> organisations,
        PlansView choices) {

    public String organisation(LineView line) {
        Organisation known = organisations.get(line.line().plan().organisation());
        return known == null ? "" : known.name();
    }

    /** The whole plan that a line comes from. */
    public String address(LineView line) {
        return "/followed/" + line.line().plan().id();
    }
}
