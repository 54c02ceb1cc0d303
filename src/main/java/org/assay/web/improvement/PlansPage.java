package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.improvement.Overarching;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanKept;
import org.assay.improvement.PlanSearch;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Listing;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All action plans of the organisation in one, each action with its source. */
@Controller
@RequestMapping("/plans")
class PlansPage {
    private final Plans plans;
    private final Overarching overarching;
    private final Clock clock;

    PlansPage(Plans plans, Overarching overarching, Clock clock) {
        this.plans = plans;
        this.overarching = overarching;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Transactional(readOnly = true)
    String all(Actor actor, @RequestParam Map<String, String> fields, Model model) {
        return show(actor, Asked.of(fields), Form.empty(), model);
    }

    /** Every line on one page, to be printed. */
    @Allow(Right.VIEW)
    @GetMapping("/print")
    @Transactional(readOnly = true)
    String print(Actor actor, @RequestParam Map<String, String> fields, Model model) {
        PlanSearch search = Asked.of(fields);
        LocalDate today = London.today(clock);
        List<LineView> lines =
                overarching.all(actor, actor.chosen(), search).stream()
                        .map(line -> new LineView(line, today))
                        .toList();
        model.addAttribute(
                "page",
                new PlansView(
                        new Listing<>(lines, 1, Math.max(1, lines.size()), lines.size()),
                        search,
                        List.of(),
                        Map.of(),
                        Form.empty(),
                        false));
        return "improvement/print";
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String begin(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (plans.begin(actor, actor.chosen(), title)) {
            case PlanKept.Saved(Plan plan) -> {
                next.addFlashAttribute("notice", "“%s” has begun.".formatted(plan.title()));
                yield "redirect:/plans/" + plan.id();
            }
            case PlanKept.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                yield show(actor, PlanSearch.all(), Form.of("title", title).with(problems), model);
            }
        };
    }

    private String show(Actor actor, PlanSearch search, Form form, Model model) {
        OrganisationId organisation = actor.chosen();
        LocalDate today = London.today(clock);
        model.addAttribute(
                "page",
                new PlansView(
                        overarching
                                .page(actor, organisation, search)
                                .map(line -> new LineView(line, today)),
                        search,
                        plans.of(actor, organisation),
                        overarching.standards(actor, organisation),
                        form,
                        actor.may(Right.ANSWER, organisation)));
        return "improvement/plans";
    }
}
