package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.ForgottenPassword;
import org.assay.kernel.OpenToAll;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody asks for the link to a new password. */
@Controller
class ForgottenPage {
    private final ForgottenPassword forgotten;

    ForgottenPage(ForgottenPassword forgotten) {
        this.forgotten = forgotten;
    }

    @OpenToAll
    @GetMapping("/password/forgotten")
    String ask(Model model) {
        return form(Form.empty(), model);
    }

    @OpenToAll
    @PostMapping("/password/forgotten")
    String send(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Form.of("email", email);
        return switch (forgotten.ask(email, request.getRemoteAddr())) {
            case ForgottenPassword.Sent _ -> "redirect:/password/sent";
            case ForgottenPassword.Wrong(var problems) -> {
                response.setStatus(422);
                yield form(form.with(problems), model);
            }
            case ForgottenPassword.TooMany(var pause) -> {
                response.setStatus(429);
                yield form(form.with(List.of(Waiting.forAnother(pause))), model);
            }
        };
    }

    @OpenToAll
    @GetMapping("/password/sent")
    String sent() {
        return "account/password-sent";
    }

    private static String form(Form form, Model model) {
        model.addAttribute("form", form);
        return "account/forgotten";
    }
}
