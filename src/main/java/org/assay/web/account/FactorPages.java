package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.assay.account.FactorChange;
import org.assay.account.SecondFactor;
import org.assay.account.Shown;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one's second factors, and what it says after a change. Each of its forms asks for the
 * password and a factor under names of its own; {@code prefix} tells them apart.
 */
@Component
class FactorPages {
    private final SecondFactor factor;

    FactorPages(SecondFactor factor) {
        this.factor = factor;
    }

    /** What was shown in the form with this prefix. */
    static Shown shown(String prefix, HttpServletRequest request) {
        return new Shown(
                sent(prefix + "password", request),
                sent(prefix + "code", request),
                sent("answer", request),
                request.getSession().getId(),
                request.getRemoteAddr());
    }

    private static String sent(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** The answer to a form: secrets and codes stand in it and nowhere else. */
    String answer(
            FactorChange change,
            String prefix,
            Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        return switch (change) {
            case FactorChange.Offered offered -> {
                if (!offered.problems().isEmpty()) response.setStatus(422);
                model.addAttribute("offered", offered);
                model.addAttribute("form", Form.empty().with(offered.problems()));
                yield "account/second-factor-offered";
            }
            case FactorChange.PasskeyOffered offered -> {
                model.addAttribute("offered", offered);
                yield "account/passkey-offered";
            }
            case FactorChange.Codes(var codes) -> {
                request.changeSessionId();
                model.addAttribute("codes", codes);
                yield "account/recovery-codes";
            }
            case FactorChange.Added() ->
                    back(
                            "It counts from now on, and you were signed out everywhere else.",
                            request,
                            after);
            case FactorChange.TakenOff(var last) ->
                    back(
                            last
                                    ? "Your second factor is off, and you were signed out everywhere else."
                                    : "It is off, and you were signed out everywhere else.",
                            request,
                            after);
            case FactorChange.Wrong(var problems) -> {
                response.setStatus(422);
                yield page(actor, form.with(named(prefix, problems)), request, model);
            }
            case FactorChange.TooMany(var pause) -> {
                response.setStatus(429);
                yield page(actor, form.with(List.of(Waiting.forAnother(pause))), request, model);
            }
        };
    }

    private static String back(
            String notice, HttpServletRequest request, RedirectAttributes after) {
        request.changeSessionId();
        after.addFlashAttribute("notice", notice);
        return "redirect:/account/second-factor";
    }

    String page(Actor actor, Form form, HttpServletRequest request, Model model) {
        var look = factor.look(actor, request.getSession().getId());
        model.addAttribute("asking", look.asking());
        say(look.wanted(), model);
        model.addAttribute("form", form);
        return "account/second-factor";
    }

    /** What a form with {@code proof.jte} needs to know. */
    static void say(SecondFactor.Wanted wanted, Model model) {
        model.addAttribute("held", wanted.held().map(FactorView::of).orElse(null));
        model.addAttribute("passkey", wanted.passkey().orElse(null));
    }

    /** What was wrong in the form with this prefix. */
    static List<Problem> named(String prefix, List<Problem> problems) {
        return problems.stream()
                .map(one -> new Problem(prefix + one.field(), one.message()))
                .toList();
    }
}
