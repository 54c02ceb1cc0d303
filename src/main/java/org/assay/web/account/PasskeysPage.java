package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.account.OwnPasskeys;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys, on the page of second factors: named, made by the browser, removed. */
@Controller
@RequestMapping("/account/second-factor/passkeys")
class PasskeysPage {
    private final OwnPasskeys passkeys;
    private final FactorPages pages;

    PasskeysPage(OwnPasskeys passkeys, FactorPages pages) {
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping
    String begin(
            @RequestParam(name = "add-name", defaultValue = "") String name,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var change = passkeys.begin(actor, name, FactorPages.shown("add-", request));
        var form = Form.of("add-name", name);
        return pages.answer(change, "add-", form, actor, request, response, after, model);
    }

    /** With what the browser made. */
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/confirmation")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var change = passkeys.add(actor, name, answer, request.getSession().getId());
        var form = Form.of("add-name", name);
        return pages.answer(change, "add-", form, actor, request, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/end")
    String remove(
            @RequestParam(name = "remove-passkey", defaultValue = "") String passkey,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var shown = FactorPages.shown("remove-", request);
        var change = passkeys.remove(actor, Ids.parse(passkey), shown);
        var form = Form.of("remove-passkey", passkey);
        return pages.answer(change, "remove-", form, actor, request, response, after, model);
    }
}
