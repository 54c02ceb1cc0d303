package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.assay.account.OwnSessions;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in: sign out one, or everywhere else. */
@Controller
@RequestMapping("/account/sessions")
class SessionsPage {
    private final OwnSessions sessions;

    SessionsPage(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String list(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute(
                "sessions",
                sessions.of(actor, request.getSession().getId()).stream()
                        .map(SessionView::of)
                        .toList());
        return "account/sessions";
    }

    @AsksPassword
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/end")
    String end(
            @RequestParam(defaultValue = "") String handle, Actor actor, RedirectAttributes after) {
        boolean ended = sessions.end(actor, handle);
        after.addFlashAttribute(
                "notice",
                ended ? "That session was signed out." : "That session had ended already.");
        return "redirect:/account/sessions";
    }

    @AsksPassword
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/others/end")
    String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes after) {
        sessions.endOthers(actor, request.getSession().getId());
        request.changeSessionId();
        after.addFlashAttribute("notice", "You were signed out everywhere else.");
        return "redirect:/account/sessions";
    }
}
