package org.assay.support;

import java.time.LocalDate;
import java.util.List;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Area;
import org.assay.improvement.AreaGiven;
import org.assay.improvement.AreaKept;
import org.assay.improvement.Areas;
import org.assay.improvement.Following;
import org.assay.improvement.Kept;
import org.assay.improvement.Monitoring;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanKept;
import org.assay.improvement.Planning;
import org.assay.improvement.Plans;
import org.assay.improvement.Rag;
import org.assay.improvement.Raising;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Makes action plans with something in them. */
@TestComponent
public class ActionPlans {
    public static final LocalDate DEADLINE = LocalDate.of(2031, 1, 31);

    private final Plans plans;
    private final Areas areas;
    private final Actions actions;
    private final Raising raising;
    private final Following following;

    ActionPlans(Plans plans, Areas areas, Actions actions, Raising raising, Following following) {
        this.plans = plans;
        this.areas = areas;
        this.actions = actions;
        this.raising = raising;
        this.following = following;
    }

    /** A plan of the organisation's own. */
    public Plan own(Actor actor, OrganisationId organisation, String title) {
        return Scope.of(actor)
                .call(() -> ((PlanKept.Saved) plans.begin(actor, organisation, title)).plan());
    }

    /** The plan of an assessment in which these requirements ask for an action. */
    public WholePlan raised(
            Actor actor,
            OrganisationId organisation,
            Source source,
            Template template,
            String... requirements) {
        return Scope.of(actor)
                .call(() -> {
                    raising.raise(actor, organisation, source, template, List.of(requirements));
                    return plans.ofAssessment(actor, source.assessment()).orElseThrow();
                });
    }

    /** As {@link #raised}, and handed to somebody who follows it. */
    public WholePlan handed(
            Actor actor,
            OrganisationId organisation,
            Source source,
            OrganisationId recipient,
            String... requirements) {
        WholePlan whole = raised(actor, organisation, source, Template.SMART, requirements);
        Scope.of(actor)
                .run(() -> following.hand(actor, organisation, source.assessment(), recipient));
        return whole;
    }

    public Area area(Actor actor, Plan plan, String title) {
        return Scope.of(actor)
                .call(() ->
                        ((AreaKept.Saved)
                                        areas.add(
                                                actor, plan.id(), new AreaGiven("", title, "", "")))
                                .area());
    }

    /** An action with all that it must have. */
    public PlacedAction action(Actor actor, Plan plan, Area area, String what) {
        return Scope.of(actor)
                .call(() ->
                        ((Kept.Saved)
                                        actions.add(
                                                actor,
                                                plan.id(),
                                                area.id(),
                                                new ActionGiven(planning(what), null, false)))
                                .action());
    }

    /** An action of which only the words are there. */
    public PlacedAction draft(Actor actor, Plan plan, Area area, String what) {
        var only = new Planning(what, "", "", null, null, "", "", null, "");
        return Scope.of(actor)
                .call(() ->
                        ((Kept.Saved)
                                        actions.add(
                                                actor,
                                                plan.id(),
                                                area.id(),
                                                new ActionGiven(only, null, true)))
                                .action());
    }

    public WholePlan whole(Actor actor, Plan plan) {
        return Scope.of(actor).call(() -> plans.find(actor, plan.id()));
    }

    public static Planning planning(String what) {
        return new Planning(
                what,
                "Ruth Adeyemi",
                "Mill Lane Surgery",
                LocalDate.of(2014, 12, 1),
                DEADLINE,
                "",
                "Nine in ten know the route",
                DEADLINE.plusMonths(5),
                "");
    }

    public static Monitoring rated(Rag rag) {
        return new Monitoring(rag, "", "", List.of());
    }
}
