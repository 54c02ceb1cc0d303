package org.assay.support;

import java.util.List;
import java.util.UUID;
import org.assay.improvement.Area;
import org.assay.improvement.CarryingOver;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Makes the plan of an audit, and that of its repeat two years later. */
@TestComponent
public class RepeatedPlans {
    private final ActionPlans made;
    private final CarryingOver carrying;

    RepeatedPlans(ActionPlans made, CarryingOver carrying) {
        this.made = made;
        this.carrying = carrying;
    }

    /**
     * Both plans of an organisation.
     *
     * @param first the earlier audit's assessment
     * @param second the repeat's
     */
    public record Both(
            OrganisationId organisation, Actor actor, Source first, Source second, Template of) {}

    /** The safeguarding audit for practices, by improvement areas. */
    public Both audits(Actor actor, OrganisationId organisation) {
        return new Both(
                organisation,
                actor,
                new Source(UUID.randomUUID(), "gp-safeguarding", "2014"),
                new Source(UUID.randomUUID(), "gp-safeguarding", "2016"),
                Template.SMART);
    }

    /** The self-assessment of agencies, an action a statement. */
    public Both returns(Actor actor, OrganisationId organisation) {
        return new Both(
                organisation,
                actor,
                new Source(UUID.randomUUID(), "section-11", "2017-19"),
                new Source(UUID.randomUUID(), "section-11", "2019-21"),
                Template.STATEMENT);
    }

    public WholePlan earlier(Both both, String... requirements) {
        return made.raised(
                both.actor(), both.organisation(), both.first(), both.of(), requirements);
    }

    public WholePlan repeat(Both both, String... requirements) {
        return made.raised(
                both.actor(), both.organisation(), both.second(), both.of(), requirements);
    }

    /** The area that came from a requirement. */
    public static Area area(WholePlan plan, String requirement) {
        return plan.areas().stream()
                .filter(area -> area.requirements().contains(requirement))
                .findFirst()
                .orElseThrow();
    }

    /** What is offered under a requirement of a plan. */
    public List<PlacedAction> offered(Actor actor, WholePlan plan, String requirement) {
        return Scope.of(actor)
                .call(() -> carrying.plan(actor, plan.plan().id()))
                .offeredOn(area(plan, requirement));
    }
}
