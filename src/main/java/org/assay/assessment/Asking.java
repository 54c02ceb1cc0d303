package org.assay.assessment;

import java.util.List;
import org.assay.framework.Edition;
import org.assay.framework.Plan;
import org.assay.improvement.Raising;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.kernel.Actor;
import org.springframework.stereotype.Component;

/** Tells the action plan which requirements ask for an action, whenever that changes. */
@Component
class Asking {
    private final Raising raising;

    Asking(Raising raising) {
        this.raising = raising;
    }

    void tell(Actor actor, Assessed before, Assessed now) {
        Edition edition = now.edition();
        Plan plan = edition.terms().plan();
        if (plan == null) return;
        List<String> asking = now.ofAnswers().askingForAction();
        if (asking.equals(before.ofAnswers().askingForAction())) return;
        Assessment assessment = now.assessment();
        raising.tell(
                actor,
                assessment.organisation(),
                new Source(assessment.id().value(), edition.framework(), edition.edition()),
                Template.of(plan.template().id()),
                asking);
    }
}
