package org.assay.improvement;

import java.util.List;
import java.util.Map;

/**
 * A plan, or one area of it, with what is open in the plans of earlier audits.
 *
 * @param offered what can be brought over, by the area that it would come to
 */
public record Repeated(WholePlan whole, Map<AreaId, List<PlacedAction>> offered) {
    public Repeated {
        offered = Map.copyOf(offered);
    }

    /** What can be brought over to an area; none where nothing is open. */
    public List<PlacedAction> offeredOn(Area area) {
        return offered.getOrDefault(area.id(), List.of());
    }
}
