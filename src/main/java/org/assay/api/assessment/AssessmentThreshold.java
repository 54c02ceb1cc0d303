package org.assay.api.assessment;

import org.assay.api.rest.Threshold;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/** Who may do something with an assessment. */
@Component
class AssessmentThreshold implements Threshold {
    private final Assessments assessments;

    AssessmentThreshold(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public String variable() {
        return "assessment";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        var assessed = assessments.find(actor, AssessmentId.of(id));
        actor.require(right, assessed.assessment().organisation());
    }
}
