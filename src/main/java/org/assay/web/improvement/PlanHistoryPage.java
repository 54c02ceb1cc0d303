package org.assay.web.improvement;

import org.assay.account.Roll;
import org.assay.improvement.ActionId;
import org.assay.improvement.Actions;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what: of one action, or of a whole plan. */
@Controller
@RequestMapping("/plans/{plan}")
class PlanHistoryPage {
    private final Plans plans;
    private final Actions actions;
    private final History history;
    private final Roll roll;

    PlanHistoryPage(Plans plans, Actions actions, History history, Roll roll) {
        this.plans = plans;
        this.actions = actions;
        this.history = history;
        this.roll = roll;
    }

    @Allow(Right.VIEW)
    @GetMapping("/history")
    @Transactional(readOnly = true)
    String ofPlan(
            Actor actor,
            @PathVariable String plan,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Plan found = plans.find(actor, PlanId.of(plan)).plan();
        String base = "/plans/" + found.id();
        return show(
                actor, found, found.subject(), found.title(), base, base + "/history", page, model);
    }

    @Allow(Right.VIEW)
    @GetMapping("/actions/{action}/history")
    @Transactional(readOnly = true)
    String ofAction(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Model model) {
        PlacedAction found = actions.find(actor, PlanId.of(plan), ActionId.of(action));
        String base = "/plans/" + found.plan().id();
        show(
                actor,
                found.plan(),
                found.subject(),
                "action " + found.ref(),
                "%s/areas/%s?action=%s".formatted(base, found.area().id(), found.action().id()),
                "%s/actions/%s/history".formatted(base, found.action().id()),
                page,
                model);
        return inPlace ? "improvement/lines" : "improvement/history";
    }

    private String show(
            Actor actor,
            Plan plan,
            String subject,
            String heading,
            String back,
            String address,
            int page,
            Model model) {
        var names = Names.of(roll.of(actor, plan.organisation()));
        var lines =
                history.history(actor, plan.organisation(), subject, page)
                        .map(line -> line(line, subject, names));
        model.addAttribute("page", new PlanHistory(heading, back, address, plan.title(), lines));
        return "improvement/history";
    }

    private static PlanHistory.Line line(HistoryLine line, String subject, Names names) {
        String rest =
                line.subject().length() > subject.length()
                        ? line.subject().substring(subject.length() + 1).replace('/', '.')
                        : "";
        return new PlanHistory.Line(
                names.of(line.person()),
                Words.happened(line),
                rest,
                line.erased() ? "(erased)" : Words.told(line.before()),
                line.erased() ? "(erased)" : Words.told(line.after()),
                Say.moment(line.at()),
                line.shortHash());
    }
}
