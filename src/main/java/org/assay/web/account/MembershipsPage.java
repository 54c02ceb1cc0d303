package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.assay.account.Memberships;
import org.assay.account.Visit;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations somebody belongs to: choose one, leave one. */
@Controller
@RequestMapping("/memberships")
class MembershipsPage {
    private final Memberships memberships;

    MembershipsPage(Memberships memberships) {
        this.memberships = memberships;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String list(Actor actor, Model model) {
        List<MembershipView> all =
                memberships.of(actor).stream()
                        .map(place -> MembershipView.of(place, actor.organisation()))
                        .toList();
        if (all.isEmpty() && actor.may(Right.RUN_SERVICE)) return "redirect:/service";
        model.addAttribute("belongs", all.stream().filter(MembershipView::active).toList());
        model.addAttribute("asked", all.stream().filter(one -> !one.active()).toList());
        return "account/memberships";
    }

    /** For somebody who has just asked to join, signed in or not. */
    @OpenToAll
    @GetMapping("/asked")
    String asked() {
        return "account/asked";
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/{organisation}/choice")
    String choose(@PathVariable String organisation, Actor actor, HttpServletRequest request) {
        var visit = memberships.choose(actor, Visits.now(request), OrganisationId.of(organisation));
        request.getSession().setAttribute(Visit.ATTRIBUTE, visit);
        return "redirect:/home";
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/{organisation}/end")
    String leave(@PathVariable String organisation, Actor actor, RedirectAttributes after) {
        String said =
                switch (memberships.leave(actor, OrganisationId.of(organisation))) {
                    case Memberships.Left() -> "You no longer belong to that organisation.";
                    case Memberships.LastAdministrator() ->
                            "You are the only Administrator. Make somebody else Administrator first, then leave.";
                };
        after.addFlashAttribute("notice", said);
        return "redirect:/memberships";
    }
}
