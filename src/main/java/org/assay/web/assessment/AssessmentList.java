package org.assay.web.assessment;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessments;
import org.assay.framework.Offer;

/**
 * The organisation's assessments.
 *
 * @param closed those whose edition is not available here
 * @param toBegin editions for this organisation that it has not begun, with the reason of an
 *     overlay
 */
public record AssessmentList(
        List<Row> rows,
        List<Assessments.Closed> closed,
        List<Offer> toBegin,
        boolean profileFirst,
        boolean mayBegin,
        boolean mayEditProfile) {

    /**
     * An assessment on the list.
     *
     * @param deadline how long it is to the deadline; empty without one
     */
    public record Row(Assessed assessed, String deadline) {
        public String address() {
            return "/assessments/" + assessed.assessment().id();
        }
    }
}
