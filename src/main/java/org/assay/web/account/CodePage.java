package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.Halfway;
import org.assay.account.SecondStep;
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

/** Where those with a second factor show it, once their password was right. */
@Controller
@RequestMapping("/sign-in/code")
class CodePage {
    private final SecondStep second;

    CodePage(SecondStep second) {
        this.second = second;
    }

    @OpenToAll
    @GetMapping
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        @Nullable Halfway halfway = Visits.halfway(request);
        if (halfway == null) return gone(response);
        return form(halfway, Form.empty(), request, model);
    }

    @OpenToAll
    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        @Nullable Halfway halfway = Visits.halfway(request);
        if (halfway == null) return gone(response);
        var outcome = second.with(halfway, code, request.getRemoteAddr());
        return answer(outcome, halfway, wrongCode(), request, response, model);
    }

    @OpenToAll
    @PostMapping("/passkey")
    String signInWithPasskey(
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        @Nullable Halfway halfway = Visits.halfway(request);
        if (halfway == null) return gone(response);
        String session = request.getSession().getId();
        var outcome = second.withPasskey(halfway, answer, session, request.getRemoteAddr());
        return answer(outcome, halfway, wrongPasskey(), request, response, model);
    }

    private String answer(
            SecondStep.Outcome outcome,
            Halfway halfway,
            Problem wrong,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case SecondStep.SignedIn(var visit) -> {
                String next = Next.after(visit, Visits.next(request));
                Visits.begin(visit, request);
                yield "redirect:" + next;
            }
            case SecondStep.TooLate() -> {
                Visits.end(request);
                yield gone(response);
            }
            case SecondStep.Refused() -> {
                response.setStatus(422);
                yield form(halfway, Form.empty().with(List.of(wrong)), request, model);
            }
            case SecondStep.TooMany(var pause) -> {
                response.setStatus(429);
                var form = Form.empty().with(List.of(Waiting.forAnother(pause)));
                yield form(halfway, form, request, model);
            }
        };
    }

    private static Problem wrongCode() {
        return new Problem(
                "code",
                "This code does not count: each works once, and for a short while. Type the one that your authenticator"
                        + " shows now, or another recovery code.");
    }

    private static Problem wrongPasskey() {
        return Problem.whole(
                "This passkey does not count here: it belongs to another account, or was asked for too long ago. Try again,"
                        + " or type a code.");
    }

    /** Nobody gave a password here, or it was too long ago. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "account/code-gone";
    }

    private String form(Halfway halfway, Form form, HttpServletRequest request, Model model) {
        var asked = second.asked(halfway, request.getSession().getId());
        model.addAttribute("authenticator", asked.authenticator());
        model.addAttribute("passkey", asked.passkey().orElse(null));
        model.addAttribute("form", form);
        return "account/code";
    }
}
