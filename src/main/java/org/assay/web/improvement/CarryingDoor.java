package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.improvement.AreaId;
import org.assay.improvement.Brought;
import org.assay.improvement.CarryingOver;
import org.assay.improvement.PlanId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.improvement.AreaView.Forms;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings what is open in the plan of the audit before over to an area. */
@Controller
class CarryingDoor {
    private final CarryingOver carrying;
    private final AreaViews views;

    CarryingDoor(CarryingOver carrying, AreaViews views) {
        this.carrying = carrying;
        this.views = views;
    }

    @Allow(Right.ANSWER)
    @PostMapping("/plans/{plan}/areas/{area}/earlier")
    String bring(
            Actor actor,
            @PathVariable("plan") String planId,
            @PathVariable("area") String areaId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PlanId plan = PlanId.of(planId);
        AreaId area = AreaId.of(areaId);
        return switch (carrying.bring(actor, plan, area)) {
            case Brought.Done(List<String> refs) -> {
                next.addFlashAttribute("notice", words(refs));
                yield "redirect:/plans/%s/areas/%s".formatted(plan, area);
            }
            case Brought.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                var said = problems.stream().map(each -> Problem.whole(each.message())).toList();
                Forms saved = views.of(actor, plan, area, null).forms();
                var forms =
                        new Forms(
                                saved.area(),
                                saved.action(),
                                saved.diary(),
                                Form.empty().with(said),
                                "Nothing is brought over",
                                false);
                model.addAttribute("page", views.of(actor, plan, area, null, forms));
                yield "improvement/area";
            }
        };
    }

    private static String words(List<String> refs) {
        if (refs.isEmpty()) return "Nothing was open any more. It is in the plan already.";
        return refs.size() == 1
                ? "Action %s is brought over. See whether its days still hold."
                        .formatted(refs.getFirst())
                : "Actions %s are brought over. See whether their days still hold."
                        .formatted(String.join(", ", refs));
    }
}
