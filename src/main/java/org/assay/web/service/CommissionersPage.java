package org.assay.web.service;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Commissioners;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who commissions whom, where that is not the register's parent. */
@Controller
@RequestMapping("/service/commissioners")
class CommissionersPage {
    private final Commissioners commissioners;

    CommissionersPage(Commissioners commissioners) {
        this.commissioners = commissioners;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    String list(Actor actor, Model model) {
        return page(actor, Form.empty(), model);
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping
    String set(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String commissioner,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return switch (commissioners.set(actor, organisation, commissioner)) {
            case Commissioners.Setting.Done(var whose, var by) -> {
                next.addFlashAttribute(
                        "notice",
                        "%s is commissioned by %s."
                                .formatted(
                                        whose.name(),
                                        by.map(Commissioners.Commissioner::name)
                                                .orElse("nobody that the register knows")));
                yield "redirect:/service/commissioners";
            }
            case Commissioners.Setting.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(
                        actor,
                        Form.of("organisation", organisation, "commissioner", commissioner)
                                .with(problems),
                        model);
            }
        };
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("all", commissioners.all(actor));
        return "service/commissioners";
    }
}
