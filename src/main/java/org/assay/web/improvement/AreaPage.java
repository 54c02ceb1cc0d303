package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.ActionId;
import org.assay.improvement.Actions;
import org.assay.improvement.Area;
import org.assay.improvement.AreaGiven;
import org.assay.improvement.AreaId;
import org.assay.improvement.AreaKept;
import org.assay.improvement.Areas;
import org.assay.improvement.Kept;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Planning;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.improvement.AreaView.Forms;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An improvement area: what is to be reached, and its actions. */
@Controller
@RequestMapping("/plans/{plan}/areas/{area}")
class AreaPage {
    private final AreaViews views;
    private final Areas areas;
    private final Actions actions;

    AreaPage(AreaViews views, Areas areas, Actions actions) {
        this.views = views;
        this.areas = areas;
        this.actions = actions;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Transactional(readOnly = true)
    String show(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String area,
            @RequestParam(defaultValue = "") String action,
            Model model) {
        ActionId open = action.isEmpty() ? null : ActionId.of(action);
        model.addAttribute("page", views.of(actor, PlanId.of(plan), AreaId.of(area), open));
        return "improvement/area";
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String change(
            Actor actor,
            @PathVariable("plan") String planId,
            @PathVariable("area") String areaId,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var given =
                new AreaGiven(
                        "",
                        fields.getOrDefault("title", ""),
                        fields.getOrDefault("outcome", "").replace("\r\n", "\n"),
                        fields.getOrDefault("target", ""));
        PlanId plan = PlanId.of(planId);
        AreaId area = AreaId.of(areaId);
        return switch (areas.change(actor, plan, area, Versions.of(fields), given)) {
            case AreaKept.Saved _ -> {
                next.addFlashAttribute("notice", "What you want to reach is saved.");
                yield "redirect:/plans/%s/areas/%s".formatted(plan, area);
            }
            case AreaKept.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                var forms =
                        new Forms(
                                Form.of(fields).with(problems),
                                Form.empty(),
                                Form.empty(),
                                Form.empty(),
                                "This is not saved yet",
                                false);
                model.addAttribute("page", views.of(actor, plan, area, null, forms));
                yield "improvement/area";
            }
            case AreaKept.Conflict(AreaGiven mine, Plan of, Area theirs) -> {
                response.setStatus(409);
                model.addAttribute("page", ConflictView.of(mine, of, theirs, fields));
                yield "improvement/conflict";
            }
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping("/actions")
    String add(
            Actor actor,
            @PathVariable("plan") String planId,
            @PathVariable("area") String areaId,
            @RequestParam(defaultValue = "") String fresh,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PlanId plan = PlanId.of(planId);
        AreaId area = AreaId.of(areaId);
        var planning = new Planning(fresh, "", "", null, null, "", "", null, "");
        return switch (actions.add(actor, plan, area, new ActionGiven(planning, null, true))) {
            case Kept.Saved(PlacedAction added, _) -> {
                next.addFlashAttribute(
                        "notice",
                        "Action %s is added. Say who, and by when.".formatted(added.ref()));
                yield "redirect:/plans/%s/areas/%s?action=%s"
                        .formatted(plan, area, added.action().id());
            }
            case Kept.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                var named =
                        problems.stream()
                                .map(problem -> new Problem("fresh", problem.message()))
                                .toList();
                AreaView saved = views.of(actor, plan, area, null);
                var forms =
                        new Forms(
                                saved.forms().area(),
                                saved.forms().action(),
                                saved.forms().diary(),
                                Form.of("fresh", fresh).with(named),
                                "The action is not added yet",
                                false);
                model.addAttribute("page", views.of(actor, plan, area, null, forms));
                yield "improvement/area";
            }
            case Kept.Conflict _ -> throw new IllegalStateException("a new action has no version");
        };
    }
}
