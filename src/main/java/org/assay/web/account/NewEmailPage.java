package org.assay.web.account;

import jakarta.servlet.http.HttpServletResponse;
import org.assay.account.NewEmail;
import org.assay.kernel.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the letter to a new e-mail address leads: its reader confirms that it is theirs. */
@Controller
@RequestMapping("/email/{token}")
class NewEmailPage {
    private final NewEmail newEmail;

    NewEmailPage(NewEmail newEmail) {
        this.newEmail = newEmail;
    }

    @OpenToAll
    @GetMapping
    String look(@PathVariable String token, HttpServletResponse response, Model model) {
        return switch (newEmail.look(token)) {
            case NewEmail.Open open -> {
                model.addAttribute("open", open);
                model.addAttribute("action", "/email/" + token);
                yield "account/new-email";
            }
            case NewEmail.Gone gone -> gone(gone, response, model);
        };
    }

    @OpenToAll
    @PostMapping
    String confirm(@PathVariable String token, HttpServletResponse response, Model model) {
        return switch (newEmail.confirm(token)) {
            case NewEmail.Done(String email) -> {
                model.addAttribute("email", email);
                yield "account/email-changed";
            }
            case NewEmail.Gone gone -> gone(gone, response, model);
        };
    }

    private static String gone(NewEmail.Gone gone, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("reason", gone.reason());
        model.addAttribute("email", true);
        return "account/link-gone";
    }
}
