package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.kernel.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends the visit; a link only asks, since a link must not change anything. */
@Controller
@RequestMapping("/sign-out")
class SignOutPage {
    @OpenToAll
    @GetMapping
    String ask() {
        return "account/sign-out";
    }

    @OpenToAll
    @PostMapping
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        Visits.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-out";
    }
}
