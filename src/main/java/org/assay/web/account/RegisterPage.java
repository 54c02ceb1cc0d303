package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.Registration;
import org.assay.kernel.OpenToAll;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody registers for their organisation. */
@Controller
@RequestMapping("/register")
class RegisterPage {
    private final Registration registration;

    RegisterPage(Registration registration) {
        this.registration = registration;
    }

    @OpenToAll
    @GetMapping
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        return form(Form.of("code", code), model);
    }

    @OpenToAll
    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Form.of("name", name, "email", email, "code", code);
        return switch (registration.ask(name, email, code, request.getRemoteAddr())) {
            case Registration.Sent _ -> "redirect:/register/sent";
            case Registration.Wrong(var problems) -> {
                response.setStatus(422);
                yield form(form.with(problems), model);
            }
            case Registration.TooMany(var pause) -> {
                response.setStatus(429);
                yield form(form.with(List.of(Waiting.forAnother(pause))), model);
            }
        };
    }

    @OpenToAll
    @GetMapping("/sent")
    String sent() {
        return "account/register-sent";
    }

    private static String form(Form form, Model model) {
        model.addAttribute("form", form);
        return "account/register";
    }
}
