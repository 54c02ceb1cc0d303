package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.account.FactorChange;
import org.assay.account.SecondFactor;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factors: the page of all, an authenticator, and recovery codes. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPage {
    private final SecondFactor factor;
    private final FactorPages pages;

    SecondFactorPage(SecondFactor factor, FactorPages pages) {
        this.factor = factor;
        this.pages = pages;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String look(Actor actor, HttpServletRequest request, Model model) {
        return pages.page(actor, Form.empty(), request, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping
    String begin(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var change = factor.begin(actor, FactorPages.shown("", request));
        return answer(change, "", actor, request, response, after, model);
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
        var change =
                factor.confirm(actor, code, request.getSession().getId(), request.getRemoteAddr());
        return answer(change, "", actor, request, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/recovery-codes")
    String newCodes(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var change = factor.newCodes(actor, FactorPages.shown("codes-", request));
        return answer(change, "codes-", actor, request, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/end")
    String takeOff(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var change = factor.takeOff(actor, FactorPages.shown("end-", request));
        return answer(change, "end-", actor, request, response, after, model);
    }

    private String answer(
            FactorChange change,
            String prefix,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        return pages.answer(change, prefix, Form.empty(), actor, request, response, after, model);
    }
}
