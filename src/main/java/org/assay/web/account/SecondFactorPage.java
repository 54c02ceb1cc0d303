package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.FactorRules;
import org.assay.account.SecondFactor;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
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

/** One's own second factor. Secret and codes stand in the answer to a form and nowhere else. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPage {
    private final SecondFactor factor;
    private final FactorRules rules;

    SecondFactorPage(SecondFactor factor, FactorRules rules) {
        this.factor = factor;
        this.rules = rules;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Transactional(readOnly = true)
    String look(Actor actor, Model model) {
        return page(actor, List.of(), model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var outcome = factor.begin(actor, password, request.getRemoteAddr());
        return answer(outcome, actor, request, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var outcome =
                factor.confirm(actor, code, request.getSession().getId(), request.getRemoteAddr());
        return answer(outcome, actor, request, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/recovery-codes")
    String newCodes(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var outcome = factor.newCodes(actor, password, code, request.getRemoteAddr());
        return answer(outcome, actor, request, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/end")
    String takeOff(
            @RequestParam(name = "end-password", defaultValue = "") String password,
            @RequestParam(name = "end-code", defaultValue = "") String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var outcome =
                factor.takeOff(
                        actor,
                        password,
                        code,
                        request.getSession().getId(),
                        request.getRemoteAddr());
        if (outcome instanceof SecondFactor.Wrong(var problems)) {
            response.setStatus(422);
            return page(actor, problems.stream().map(SecondFactorPage::atTheEnd).toList(), model);
        }
        return answer(outcome, actor, request, response, after, model);
    }

    private String answer(
            SecondFactor.Outcome outcome,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        return switch (outcome) {
            case SecondFactor.Offered offered -> {
                if (!offered.problems().isEmpty()) response.setStatus(422);
                model.addAttribute("offered", offered);
                model.addAttribute("form", Form.empty().with(offered.problems()));
                yield "account/second-factor-offered";
            }
            case SecondFactor.Codes(var codes) -> {
                request.changeSessionId();
                model.addAttribute("codes", codes);
                yield "account/recovery-codes";
            }
            case SecondFactor.TakenOff() -> {
                request.changeSessionId();
                after.addFlashAttribute(
                        "notice",
                        "Your second factor is off, and you were signed out everywhere else.");
                yield "redirect:/account/second-factor";
            }
            case SecondFactor.Wrong(var problems) -> {
                response.setStatus(422);
                yield page(actor, problems, model);
            }
            case SecondFactor.TooMany(var pause) -> {
                response.setStatus(429);
                yield page(actor, List.of(Waiting.forAnother(pause)), model);
            }
        };
    }

    private String page(Actor actor, List<Problem> problems, Model model) {
        model.addAttribute("asking", rules.askingOf(actor));
        model.addAttribute("held", factor.of(actor).map(FactorView::of).orElse(null));
        model.addAttribute("form", Form.empty().with(problems));
        return "account/second-factor";
    }

    /** Two forms of the page ask the same; each says what is wrong with its own. */
    private static Problem atTheEnd(Problem problem) {
        return new Problem("end-" + problem.field(), problem.message());
    }
}
