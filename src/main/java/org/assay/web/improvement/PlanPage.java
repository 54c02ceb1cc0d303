package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.improvement.AreaGiven;
import org.assay.improvement.AreaKept;
import org.assay.improvement.Areas;
import org.assay.improvement.CarryingOver;
import org.assay.improvement.PlanId;
import org.assay.improvement.PlanKept;
import org.assay.improvement.Plans;
import org.assay.improvement.Repeated;
import org.assay.improvement.Source;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of one audit, or one of the organisation's own. */
@Controller
class PlanPage {
    private final Plans plans;
    private final CarryingOver carrying;
    private final Areas areas;
    private final PlanViews views;
    private final Assessments assessments;
    private final Clock clock;

    PlanPage(
            Plans plans,
            CarryingOver carrying,
            Areas areas,
            PlanViews views,
            Assessments assessments,
            Clock clock) {
        this.plans = plans;
        this.carrying = carrying;
        this.areas = areas;
        this.views = views;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping("/plans/{plan}")
    @Transactional(readOnly = true)
    String show(Actor actor, @PathVariable String plan, Model model) {
        Repeated found = carrying.plan(actor, PlanId.of(plan));
        return page(
                actor, found, Form.of("title", found.whole().plan().title()), Form.empty(), model);
    }

    /**
     * The plan of an assessment, by the assessment's address; with a requirement's ref the area
     * that came from it.
     */
    @Allow(Right.VIEW)
    @GetMapping("/assessments/{assessment}/plan")
    @Transactional(readOnly = true)
    String ofAssessment(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam(defaultValue = "") String requirement,
            Model model) {
        AssessmentId id = AssessmentId.of(assessment);
        var assessed = assessments.find(actor, id);
        Optional<WholePlan> found = plans.ofAssessment(actor, id.value());
        if (found.isPresent()) return "redirect:" + place(found.get(), requirement);
        model.addAttribute(
                "title", assessed.edition().title() + " " + assessed.edition().edition());
        model.addAttribute("back", "/assessments/" + id);
        return "improvement/nothing";
    }

    private static String place(WholePlan found, String requirement) {
        String plan = "/plans/" + found.plan().id();
        return found.areas().stream()
                .filter(area -> area.requirements().contains(requirement))
                .findFirst()
                .map(area -> plan + "/areas/" + area.id())
                .orElse(plan);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/plans/{plan}/title")
    String rename(
            Actor actor,
            @PathVariable("plan") String id,
            @RequestParam(defaultValue = "") String title,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (plans.rename(actor, PlanId.of(id), title)) {
            case PlanKept.Saved(var plan) -> {
                next.addFlashAttribute(
                        "notice", "The plan is called “%s”.".formatted(plan.title()));
                yield "redirect:/plans/" + plan.id();
            }
            case PlanKept.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(
                        actor,
                        carrying.plan(actor, PlanId.of(id)),
                        Form.of("title", title).with(problems),
                        Form.empty(),
                        model);
            }
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping("/plans/{plan}/areas")
    String add(
            Actor actor,
            @PathVariable("plan") String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var given =
                new AreaGiven(
                        fields.getOrDefault("standard", ""),
                        fields.getOrDefault("better", ""),
                        fields.getOrDefault("outcome", "").replace("\r\n", "\n"),
                        fields.getOrDefault("target", ""));
        return switch (areas.add(actor, PlanId.of(id), given)) {
            case AreaKept.Saved(var plan, var area) -> {
                next.addFlashAttribute(
                        "notice",
                        "Area %d is added. Add its first action.".formatted(area.number()));
                yield "redirect:/plans/%s/areas/%s".formatted(plan.id(), area.id());
            }
            case AreaKept.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                Repeated found = carrying.plan(actor, PlanId.of(id));
                var fresh = Form.of(fields).with(problems.stream().map(PlanPage::named).toList());
                yield page(
                        actor, found, Form.of("title", found.whole().plan().title()), fresh, model);
            }
            case AreaKept.Conflict _ ->
                    throw new IllegalStateException("a new area has no version");
        };
    }

    /** The title of an area is a field of another name here, since the plan has a title too. */
    private static Problem named(Problem problem) {
        return problem.field().equals("title") ? new Problem("better", problem.message()) : problem;
    }

    private String page(Actor actor, Repeated found, Form title, Form fresh, Model model) {
        Source source = found.whole().plan().source();
        Assessed assessed =
                source == null
                        ? null
                        : assessments.find(actor, AssessmentId.of(source.assessment().toString()));
        model.addAttribute(
                "page", views.of(actor, found, assessed, title, fresh, London.today(clock)));
        return "improvement/plan";
    }
}
