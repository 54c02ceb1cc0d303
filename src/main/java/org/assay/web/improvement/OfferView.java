package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Template;
import org.assay.web.layout.Say;

/**
 * What is open in earlier plans and can be brought over to an area.
 *
 * @param open of all earlier plans; none where there is nothing to offer
 */
public record OfferView(
        Plan plan, Area area, List<PlacedAction> open, boolean mayWrite, LocalDate today) {

    /** What is open in one of the earlier plans. */
    public record From(String heading, List<ActionView> actions) {}

    public List<From> plans() {
        Map<PlanId, List<PlacedAction>> byPlan = new LinkedHashMap<>();
        for (PlacedAction each : open)
            byPlan.computeIfAbsent(each.plan().id(), plan -> new ArrayList<>()).add(each);
        return byPlan.values().stream().map(this::from).toList();
    }

    private From from(List<PlacedAction> actions) {
        String heading =
                "From %s: %s still open"
                        .formatted(
                                actions.getFirst().plan().title(),
                                Say.count(actions.size(), "action", "actions"));
        return new From(
                heading,
                actions.stream()
                        .map(each -> new ActionView(each.plan(), each.area(), each.action(), today))
                        .toList());
    }

    public String address() {
        return "/plans/%s/areas/%s/earlier".formatted(plan.id(), area.id());
    }

    public String ref() {
        return area.ref(plan.template());
    }

    /** What the button does. */
    public String press() {
        return open.size() == 1 ? "Bring it over" : "Bring all %d over".formatted(open.size());
    }

    /** What comes of it. */
    public String means() {
        return plan.template() == Template.SMART
                ? "What is planned comes along as actions of this area, and is closed there. Ratings and diaries stay where they are."
                : "What is planned comes along, and is closed there. What the action of this statement says already stays.";
    }
}
