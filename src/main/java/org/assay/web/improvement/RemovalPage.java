package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.improvement.ActionId;
import org.assay.improvement.Actions;
import org.assay.improvement.Area;
import org.assay.improvement.AreaId;
import org.assay.improvement.Carried;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Plans;
import org.assay.improvement.Removal;
import org.assay.improvement.Removals;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an action or an area out of a plan, after asking why. */
@Controller
@RequestMapping("/plans/{plan}")
class RemovalPage {
    private static final String MEANS =
            "It leaves all lists and files from now on. Its number is not given again, the history keeps it, and you can put it back.";

    private final Plans plans;
    private final Actions actions;
    private final Removals removals;

    RemovalPage(Plans plans, Actions actions, Removals removals) {
        this.plans = plans;
        this.actions = actions;
        this.removals = removals;
    }

    @Allow(Right.ANSWER)
    @GetMapping("/actions/{action}/removal")
    @Transactional(readOnly = true)
    String askOfAction(
            Actor actor, @PathVariable String plan, @PathVariable String action, Model model) {
        PlacedAction found = actions.find(actor, PlanId.of(plan), ActionId.of(action));
        actor.require(Right.ANSWER, found.plan().organisation());
        return page(view(found, Form.empty()), model);
    }

    @Allow(Right.ANSWER)
    @GetMapping("/areas/{area}/removal")
    @Transactional(readOnly = true)
    String askOfArea(
            Actor actor, @PathVariable String plan, @PathVariable String area, Model model) {
        WholePlan found = plans.area(actor, PlanId.of(plan), AreaId.of(area));
        actor.require(Right.ANSWER, found.plan().organisation());
        return page(view(found.plan(), found.areas().getFirst(), Form.empty()), model);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/actions/{action}/removal")
    String removeAction(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PlanId id = PlanId.of(plan);
        ActionId which = ActionId.of(action);
        Removal outcome = removals.remove(actor, id, which, Versions.of(fields), why(fields));
        if (outcome instanceof Removal.Done(String ref)) return done(id, "Action " + ref, next);
        if (outcome instanceof Removal.Emptied(String ref)) return emptied(id, ref, next);
        response.setStatus(outcome instanceof Removal.MovedOn ? 409 : 422);
        PlacedAction found = actions.find(actor, id, which);
        return page(view(found, told(fields, outcome)), model);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/areas/{area}/removal")
    String removeArea(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String area,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PlanId id = PlanId.of(plan);
        AreaId which = AreaId.of(area);
        Removal outcome = removals.remove(actor, id, which, Versions.of(fields), why(fields));
        if (outcome instanceof Removal.Done(String ref)) return done(id, "Area " + ref, next);
        response.setStatus(outcome instanceof Removal.MovedOn ? 409 : 422);
        WholePlan found = plans.area(actor, id, which);
        return page(view(found.plan(), found.areas().getFirst(), told(fields, outcome)), model);
    }

    private static String done(PlanId plan, String what, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice", what + " is out of the plan. You can put it back from this page.");
        return "redirect:/plans/%s/removed".formatted(plan);
    }

    private static String emptied(PlanId plan, String ref, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                "Action %s is taken out. What it came from is open again in its own plan."
                        .formatted(ref));
        return "redirect:/plans/" + plan;
    }

    private static String why(Map<String, String> fields) {
        return fields.getOrDefault("why", "").replace("\r\n", "\n");
    }

    private static Form told(Map<String, String> fields, Removal outcome) {
        List<Problem> problems =
                switch (outcome) {
                    case Removal.Refused(List<Problem> refused) -> refused;
                    case Removal.MovedOn(String ref) ->
                            List.of(
                                    Problem.whole(
                                            "Somebody changed %s in between. This is what it says now: look at it, and remove it if you still want to."
                                                    .formatted(ref)));
                    case Removal.Done _, Removal.Emptied _ -> List.of();
                };
        return Form.of(fields).with(problems);
    }

    private static String page(RemovalView view, Model model) {
        model.addAttribute("page", view);
        return "improvement/removal";
    }

    private static RemovalView view(PlacedAction action, Form form) {
        Plan plan = action.plan();
        String place = "/plans/" + plan.id();
        int entries = action.action().diary().size();
        return new RemovalView(
                "action " + action.ref(),
                action.action().planning().what(),
                entries == 0
                        ? ""
                        : "With it "
                                + Say.count(entries, "diary entry goes", "diary entries go")
                                + ".",
                means(action),
                "%s/areas/%s?action=%s".formatted(place, action.area().id(), action.action().id()),
                "%s/actions/%s/removal".formatted(place, action.action().id()),
                place,
                plan.title(),
                action.action().version(),
                form);
    }

    private static String means(PlacedAction action) {
        List<Carried.Place> from = action.action().carried().from();
        if (from.isEmpty()) return MEANS;
        String earlier = String.join(" and ", from.stream().map(Carried.Place::words).toList());
        boolean statement = action.plan().template() == Template.STATEMENT;
        return "%s open again: %s. %s"
                .formatted(
                        from.size() == 1 ? "What it came from is" : "Those it came from are",
                        earlier,
                        statement
                                ? "This statement’s action says nothing any more until somebody writes it anew, and the history keeps what it said."
                                : MEANS);
    }

    private static RemovalView view(Plan plan, Area area, Form form) {
        String place = "/plans/" + plan.id();
        int count = area.actions().size();
        return new RemovalView(
                "area " + area.ref(plan.template()),
                area.title(),
                count == 0
                        ? ""
                        : "With it "
                                + Say.count(count, "action goes", "actions go")
                                + ", diary and all.",
                MEANS,
                "%s/areas/%s".formatted(place, area.id()),
                "%s/areas/%s/removal".formatted(place, area.id()),
                place,
                plan.title(),
                area.version(),
                form);
    }
}
