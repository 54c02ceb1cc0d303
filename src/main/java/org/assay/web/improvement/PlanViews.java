package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.assessment.Assessed;
import org.assay.assessment.RatedProgress;
import org.assay.assessment.RequirementProgress;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.improvement.Area;
import org.assay.improvement.Plan;
import org.assay.improvement.Repeated;
import org.assay.improvement.Source;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.assay.web.improvement.PlanView.Group;
import org.assay.web.improvement.PlanView.Part;
import org.assay.web.improvement.PlanView.Rated;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a plan. */
@Component
class PlanViews {
    private final Editions editions;

    PlanViews(Editions editions) {
        this.editions = editions;
    }

    /**
     * @param assessed the assessment that the plan came from; null for the organisation's own
     */
    PlanView of(
            Actor actor,
            Repeated repeated,
            @Nullable Assessed assessed,
            Form title,
            Form fresh,
            LocalDate today) {
        WholePlan found = repeated.whole();
        Plan plan = found.plan();
        boolean mayWrite = actor.may(Right.ANSWER, plan.organisation());
        return new PlanView(
                plan,
                groups(
                        found,
                        assessed,
                        area ->
                                new OfferView(
                                        plan, area, repeated.offeredOn(area), mayWrite, today),
                        today),
                edition(plan),
                title,
                fresh,
                mayWrite,
                today);
    }

    private @Nullable Edition edition(Plan plan) {
        Source source = plan.source();
        return source == null
                ? null
                : editions.find(source.framework(), source.edition()).orElse(null);
    }

    private static List<Group> groups(
            WholePlan found,
            @Nullable Assessed assessed,
            Function<Area, OfferView> offer,
            LocalDate today) {
        Map<String, List<Part>> byStandard = new LinkedHashMap<>();
        for (Area area : found.areas()) {
            var actions =
                    area.actions().stream()
                            .map(action -> new ActionView(found.plan(), area, action, today))
                            .toList();
            byStandard
                    .computeIfAbsent(heading(area), heading -> new ArrayList<>())
                    .add(
                            new Part(
                                    found.plan(),
                                    area,
                                    actions,
                                    rated(area, assessed),
                                    offer.apply(area)));
        }
        var groups = new ArrayList<Group>();
        byStandard.forEach((heading, parts) -> groups.add(new Group(heading, parts)));
        return groups;
    }

    /** The rating of the requirement that an area came from, as it is now. */
    private static Rated rated(Area area, @Nullable Assessed assessed) {
        if (assessed == null || area.origins().size() != 1) return Rated.NONE;
        return assessed.evaluation()
                .requirement(area.origins().getFirst().requirement())
                .map(RequirementProgress::rated)
                .map(RatedProgress::rating)
                .map(rating -> new Rated(rating.label(), Marks.look(rating.tone())))
                .orElse(Rated.NONE);
    }

    private static String heading(Area area) {
        if (area.standard().isEmpty())
            return area.standardTitle().isEmpty() ? "Our own" : area.standardTitle();
        return "Standard " + area.standard() + ". " + area.standardTitle();
    }
}
