package org.assay.web.service;

import org.assay.account.Claims;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who became Administrator by being first, to keep or reverse; and who waits where nobody is. */
@Controller
@RequestMapping("/service/claims")
class ClaimsPage {
    private final Claims claims;

    ClaimsPage(Claims claims) {
        this.claims = claims;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, Model model) {
        Claims.Waiting waiting = claims.waiting(actor);
        model.addAttribute("claims", waiting.claims().stream().map(ClaimView::of).toList());
        model.addAttribute("waiting", waiting.waiting().stream().map(ClaimView::of).toList());
        return "service/claims";
    }

    @AsksPassword
    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{claim}/keep")
    String keep(@PathVariable String claim, Actor actor, RedirectAttributes after) {
        claims.keep(actor, Ids.parse(claim).orElseThrow(NotFound::new));
        after.addFlashAttribute("notice", "The claim was kept.");
        return "redirect:/service/claims";
    }

    @AsksPassword
    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{claim}/reversal")
    String reverse(@PathVariable String claim, Actor actor, RedirectAttributes after) {
        claims.reverse(actor, Ids.parse(claim).orElseThrow(NotFound::new));
        after.addFlashAttribute(
                "notice",
                "The claim was reversed. The person and whom they let in no longer belong and were told so. If others wait for an Administrator there, they are listed below.");
        return "redirect:/service/claims";
    }

    @AsksPassword
    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{claim}/appointment")
    String appoint(@PathVariable String claim, Actor actor, RedirectAttributes after) {
        claims.appoint(actor, Ids.parse(claim).orElseThrow(NotFound::new));
        after.addFlashAttribute(
                "notice", "The organisation has an Administrator again, who was told so.");
        return "redirect:/service/claims";
    }
}
