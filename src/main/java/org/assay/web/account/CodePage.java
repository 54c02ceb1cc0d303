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
        if (Visits.halfway(request) == null) return gone(response);
        return form(Form.empty(), model);
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
        return switch (second.with(halfway, code, request.getRemoteAddr())) {
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
                yield form(Form.empty().with(List.of(wrong())), model);
            }
            case SecondStep.TooMany(var pause) -> {
                response.setStatus(429);
                yield form(Form.empty().with(List.of(Waiting.forAnother(pause))), model);
            }
        };
    }

    private static Problem wrong() {
        return new Problem(
                "code",
                "This code does not count: each works once, and for a short while. Type the one that your authenticator"
                        + " shows now, or another recovery code.");
    }

    /** Nobody gave a password here, or it was too long ago. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "account/code-gone";
    }

    private static String form(Form form, Model model) {
        model.addAttribute("form", form);
        return "account/code";
    }
}
