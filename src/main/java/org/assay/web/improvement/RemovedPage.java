package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.Roll;
import org.assay.improvement.ActionId;
import org.assay.improvement.AreaId;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Removal;
import org.assay.improvement.Removals;
import org.assay.improvement.Removed;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was taken out of a plan, and the way back. */
@Controller
@RequestMapping("/plans/{plan}")
public class RemovedPage {
    /**
     * Something that was taken out.
     *
     * @param what it is, with its number
     * @param address where the form goes that puts it back
     */
    public record Line(String what, String words, String why, String who, String address) {}

    private final Removals removals;
    private final Roll roll;

    RemovedPage(Removals removals, Roll roll) {
        this.removals = removals;
        this.roll = roll;
    }

    @Allow(Right.VIEW)
    @GetMapping("/removed")
    @Transactional(readOnly = true)
    String show(Actor actor, @PathVariable("plan") String id, Model model) {
        return page(actor, PlanId.of(id), List.of(), model);
    }

    private String page(Actor actor, PlanId id, List<Problem> problems, Model model) {
        Removals.Out out = removals.of(actor, id);
        Plan plan = out.plan();
        Names names = Names.of(roll.of(actor, plan.organisation()));
        model.addAttribute("plan", plan);
        model.addAttribute("problems", Form.empty().with(problems));
        model.addAttribute("mayWrite", actor.may(Right.ANSWER, plan.organisation()));
        model.addAttribute(
                "removed", out.removed().stream().map(each -> line(plan, each, names)).toList());
        return "improvement/removed";
    }

    @Allow(Right.ANSWER)
    @PostMapping("/actions/{action}/restoration")
    String restoreAction(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PlanId id = PlanId.of(plan);
        Removal done = removals.restore(actor, id, ActionId.of(action));
        if (!(done instanceof Removal.Refused(List<Problem> problems)))
            return back(id, "Action", done, next);
        response.setStatus(422);
        return page(actor, id, problems, model);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/areas/{area}/restoration")
    String restoreArea(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String area,
            RedirectAttributes next) {
        PlanId id = PlanId.of(plan);
        return back(id, "Area", removals.restore(actor, id, AreaId.of(area)), next);
    }

    private static String back(PlanId plan, String what, Removal done, RedirectAttributes next) {
        if (done instanceof Removal.Done(String ref))
            next.addFlashAttribute("notice", "%s %s is back in the plan.".formatted(what, ref));
        return "redirect:/plans/" + plan;
    }

    private static Line line(Plan plan, Removed removed, Names names) {
        return new Line(
                (removed.area() ? "Area " : "Action ") + removed.ref(),
                removed.words(),
                removed.why(),
                "%s, %s".formatted(names.of(removed.by()), Say.moment(removed.at())),
                "/plans/%s/%s/%s/restoration"
                        .formatted(plan.id(), removed.area() ? "areas" : "actions", removed.id()));
    }
}
