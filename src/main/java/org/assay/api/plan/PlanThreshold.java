package org.assay.api.plan;

import org.assay.api.rest.Threshold;
import org.assay.improvement.PlanId;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/** Who may do something with an action plan. */
@Component
class PlanThreshold implements Threshold {
    private final Plans plans;

    PlanThreshold(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String variable() {
        return "plan";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        actor.require(right, plans.find(actor, PlanId.of(id)).plan().organisation());
    }
}
