package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.NewEmail;
import org.assay.account.OwnAccount;
import org.assay.account.ProviderSignIn;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own details: name, e-mail address and password. */
@Controller
@RequestMapping("/account")
class AccountPage {
    private final OwnAccount account;
    private final NewEmail newEmail;
    private final ProviderSignIn provider;

    AccountPage(OwnAccount account, NewEmail newEmail, ProviderSignIn provider) {
        this.account = account;
        this.newEmail = newEmail;
        this.provider = provider;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String details(Actor actor, Model model) {
        return page(actor, Form.of("name", actor.name()), model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/name")
    String rename(
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var outcome = account.rename(actor, name);
        return answer(
                outcome,
                Form.of("name", name),
                "Your name was saved.",
                actor,
                response,
                after,
                model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var outcome =
                account.changePassword(
                        actor,
                        current,
                        wanted,
                        request.getSession().getId(),
                        request.getRemoteAddr());
        if (outcome instanceof OwnAccount.Changed) request.changeSessionId();
        String said = "Your password was changed, and you were signed out everywhere else.";
        return answer(outcome, Form.of("name", actor.name()), said, actor, response, after, model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/email")
    String changeEmail(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "email-password", defaultValue = "") String password,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        Form form = Form.of("name", actor.name(), "email", email);
        return switch (newEmail.ask(actor, email, password, request.getRemoteAddr())) {
            case NewEmail.Sent(String to) -> {
                request.changeSessionId();
                after.addFlashAttribute(
                        "notice",
                        "We have sent a letter to %s. Follow the link in it within the hour; until then you sign in as before."
                                .formatted(to));
                yield "redirect:/account";
            }
            case NewEmail.Wrong(var problems) -> again(422, problems, form, actor, response, model);
            case NewEmail.TooMany(var pause) ->
                    again(429, List.of(Waiting.forAnother(pause)), form, actor, response, model);
        };
    }

    private String answer(
            OwnAccount.Outcome outcome,
            Form form,
            String said,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        return switch (outcome) {
            case OwnAccount.Changed() -> {
                after.addFlashAttribute("notice", said);
                yield "redirect:/account";
            }
            case OwnAccount.Wrong(var problems) ->
                    again(422, problems, form, actor, response, model);
            case OwnAccount.TooMany(var pause) ->
                    again(429, List.of(Waiting.forAnother(pause)), form, actor, response, model);
        };
    }

    private String again(
            int status,
            List<Problem> problems,
            Form form,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(actor, form.with(problems), model);
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("details", account.details(actor));
        model.addAttribute("provider", provider.name().orElse(""));
        model.addAttribute("form", form);
        return "account/account";
    }
}
