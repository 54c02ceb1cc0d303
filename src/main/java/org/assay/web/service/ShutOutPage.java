package org.assay.web.service;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.ShuttingOut;
import org.assay.account.ShuttingOut.Outcome;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom the operator keeps out of the whole service. */
@Controller
@RequestMapping("/service/people")
class ShutOutPage {
    private final ShuttingOut people;

    ShutOutPage(ShuttingOut people) {
        this.people = people;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    String list(Actor actor, Model model) {
        return page(actor, Form.empty(), model);
    }

    @Allow(Right.RUN_SERVICE)
    @AsksPassword
    @PostMapping("/shut-out")
    String shutOut(
            Actor actor,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var outcome = people.shutOut(actor, email);
        return answer(outcome, "%s is shut out.", actor, email, response, next, model);
    }

    @Allow(Right.RUN_SERVICE)
    @AsksPassword
    @PostMapping("/let-in")
    String letIn(
            Actor actor,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var outcome = people.letIn(actor, email);
        return answer(outcome, "%s may sign in again.", actor, email, response, next, model);
    }

    private String answer(
            Outcome outcome,
            String notice,
            Actor actor,
            String email,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return switch (outcome) {
            case ShuttingOut.Done(var name) -> {
                next.addFlashAttribute("notice", notice.formatted(name));
                yield "redirect:/service/people";
            }
            case ShuttingOut.Wrong(var problems) -> {
                response.setStatus(422);
                yield page(actor, Form.of("email", email).with(problems), model);
            }
        };
    }

    private String page(Actor actor, Form form, Model model) {
        List<OutView> out =
                people.all(actor).stream()
                        .map(one -> new OutView(one.name(), one.email(), Say.moment(one.since())))
                        .toList();
        model.addAttribute("form", form);
        model.addAttribute("out", out);
        return "service/people";
    }
}
