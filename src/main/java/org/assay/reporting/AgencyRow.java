package org.assay.reporting;

import org.assay.round.AgencyState;
import org.assay.round.Request;
import org.jspecify.annotations.Nullable;

/**
 * One asked agency in a board's view.
 *
 * @param result what its return comes to; null while it has not handed in
 */
public record AgencyRow(Request request, AgencyState state, @Nullable Result result) {
    public String name() {
        return request.agency().name();
    }
}
