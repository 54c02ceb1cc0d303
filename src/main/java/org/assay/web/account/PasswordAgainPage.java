package org.assay.web.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.account.ProviderSignIn;
import org.assay.account.Reassurance;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.Unsent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Asks for the password before something that weighs more, in the place of the page that was sent
 * to; what was sent goes on from here.
 */
@Controller
class PasswordAgainPage {
    private static final Set<String> ASKED_HERE = Set.of("_csrf", "password-again");

    private final ProviderSignIn provider;

    PasswordAgainPage(ProviderSignIn provider) {
        this.provider = provider;
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/account/password-again")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (!(path instanceof String address)) return "redirect:/account";
        var outcome =
                (Reassurance.@Nullable Outcome)
                        request.getAttribute(Reassurance.Outcome.class.getName());
        model.addAttribute("unsent", new Unsent(address, fields(request)));
        model.addAttribute("form", Form.empty().with(problems(outcome, response)));
        boolean vouched = Visits.vouched(request) != null;
        model.addAttribute("provider", vouched ? provider.name().orElse("") : "");
        return "account/password-again";
    }

    private static List<Problem> problems(
            Reassurance.@Nullable Outcome outcome, HttpServletResponse response) {
        return switch (outcome) {
            case null -> List.of();
            case Reassurance.Sure() -> List.of();
            case Reassurance.Refused() -> {
                response.setStatus(422);
                yield List.of(
                        new Problem("password-again", "This is not your password. Type it again."));
            }
            case Reassurance.TooMany(var pause) -> {
                response.setStatus(429);
                yield List.of(Waiting.forAnother(pause));
            }
        };
    }

    private static List<Unsent.Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Unsent.Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (ASKED_HERE.contains(name)) return;
                    for (String value : values) fields.add(new Unsent.Field(name, value));
                });
        return fields;
    }
}
