package org.assay.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.Colleagues;
import org.assay.account.FactorRules;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the chosen organisation: who belongs, who asks to, who is invited. */
@Controller
@RequestMapping("/people")
class PeoplePage {
    private final Colleagues colleagues;
    private final FactorRules rules;

    PeoplePage(Colleagues colleagues, FactorRules rules) {
        this.colleagues = colleagues;
        this.rules = rules;
    }

    @Allow(Right.MANAGE_PEOPLE)
    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, Model model) {
        return page(actor, Form.of("role", Role.MEMBER.id()), model);
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/invitations")
    String invite(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        Role wanted = PeopleView.role(role);
        return switch (colleagues.invite(actor, actor.chosen(), email, wanted)) {
            case Colleagues.Done(var to) -> {
                after.addFlashAttribute("notice", "An invitation is on its way to " + to + ".");
                yield "redirect:/people";
            }
            case Colleagues.Wrong(var problems) -> {
                response.setStatus(422);
                yield again(email, role, problems, actor, model);
            }
            case Colleagues.TooMany(var pause) -> {
                response.setStatus(429);
                yield again(email, role, List.of(Waiting.forAnother(pause)), actor, model);
            }
            case Colleagues.LastAdministrator() ->
                    throw new IllegalStateException("inviting takes nobody's role");
        };
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/invitations/end")
    String withdraw(
            @RequestParam(defaultValue = "") String invitation,
            Actor actor,
            RedirectAttributes after) {
        var id = Ids.parse(invitation).orElseThrow(NotFound::new);
        colleagues.withdrawInvitation(actor, actor.chosen(), id);
        after.addFlashAttribute("notice", "The invitation no longer works.");
        return "redirect:/people";
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/second-factor")
    String askForFactor(
            @RequestParam(defaultValue = "") String asked, Actor actor, RedirectAttributes after) {
        boolean ask = asked.equals("yes");
        if (ask) rules.ask(actor, actor.chosen());
        else rules.stop(actor, actor.chosen());
        after.addFlashAttribute(
                "notice",
                ask
                        ? "Everybody is asked for a second factor from their next sign-in on."
                        : "Nobody has to have a second factor.");
        return "redirect:/people";
    }

    private String again(
            String email, String role, List<Problem> problems, Actor actor, Model model) {
        return page(actor, Form.of("email", email, "role", role).with(problems), model);
    }

    private String page(Actor actor, Form form, Model model) {
        var organisation = actor.chosen();
        model.addAttribute("form", form);
        model.addAttribute(
                "people",
                PeopleView.of(
                        colleagues.list(actor, organisation),
                        colleagues.invitations(actor, organisation),
                        rules.of(actor, organisation),
                        actor));
        return "account/people";
    }
}
