package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.ProviderSignIn;
import org.assay.account.SignIn;
import org.assay.kernel.Actor;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Problem;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. */
@Controller
@RequestMapping("/sign-in")
class SignInPage {
    private final SignIn signIn;
    private final ProviderSignIn provider;

    SignInPage(SignIn signIn, ProviderSignIn provider) {
        this.signIn = signIn;
        this.provider = provider;
    }

    @OpenToAll
    @GetMapping
    String ask(@RequestParam(defaultValue = "") String next, @Nullable Actor actor, Model model) {
        if (actor != null) return "redirect:" + Next.local(next);
        return form(Form.of("next", next), model);
    }

    @OpenToAll
    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Form.of("email", email, "next", next);
        return switch (signIn.with(email, password, request.getRemoteAddr())) {
            case SignIn.SignedIn(var visit) -> {
                Visits.begin(visit, request);
                yield "redirect:" + Next.after(visit, next);
            }
            case SignIn.AsksCode(var halfway) -> {
                Visits.beginHalfway(halfway, next, request);
                yield "redirect:/sign-in/code";
            }
            case SignIn.ShutOut() -> {
                response.setStatus(422);
                yield form(form.with(List.of(closed())), model);
            }
            case SignIn.Refused() -> {
                response.setStatus(422);
                yield form(form.with(List.of(wrong())), model);
            }
            case SignIn.TooMany(var pause) -> {
                response.setStatus(429);
                yield form(form.with(List.of(Waiting.forAnother(pause))), model);
            }
        };
    }

    private static Problem wrong() {
        return new Problem(
                "email",
                "E-mail address and password do not match. Check both, or choose a new password below.");
    }

    private static Problem closed() {
        return Problem.whole(
                "You cannot sign in for now. If you have questions, ask the operator of this service.");
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("provider", provider.name().orElse(""));
        return "account/sign-in";
    }
}
