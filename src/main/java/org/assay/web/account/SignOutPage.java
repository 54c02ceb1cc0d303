package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.assay.account.ProviderSignIn;
import org.assay.account.Vouched;
import org.assay.kernel.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Ends the visit; a link only asks, since a link must not change anything. Whoever came in by the
 * identity provider is led to where they sign out of it too, if they want: others of its services
 * may be open.
 */
@Controller
@RequestMapping("/sign-out")
class SignOutPage {
    private final ProviderSignIn provider;

    SignOutPage(ProviderSignIn provider) {
        this.provider = provider;
    }

    @OpenToAll
    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("farewell", Visits.farewell(request));
        model.addAttribute("provider", provider.name().orElse(""));
        return "account/sign-out";
    }

    @OpenToAll
    @PostMapping
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Vouched vouched = Visits.vouched(request);
        Visits.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        if (vouched != null) {
            Optional<URI> farewell = provider.farewell(vouched);
            farewell.ifPresent(address -> Visits.leave(address, request));
        }
        return "redirect:/sign-out";
    }
}
