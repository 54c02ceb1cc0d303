package org.assay.web.account;

import org.assay.account.Colleagues;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an Administrator decides about one person; each button leads back to the list. */
@Controller
@RequestMapping("/people/{person}")
class PersonPage {
    private final Colleagues colleagues;

    PersonPage(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/acceptance")
    String accept(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String role,
            Actor actor,
            RedirectAttributes after) {
        var outcome =
                colleagues.accept(
                        actor, actor.chosen(), PersonId.of(person), PeopleView.role(role));
        return back(outcome, " now belongs to the organisation.", after);
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/refusal")
    String decline(@PathVariable String person, Actor actor, RedirectAttributes after) {
        var outcome = colleagues.decline(actor, actor.chosen(), PersonId.of(person));
        return back(outcome, " was not accepted, and was told so.", after);
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/role")
    String changeRole(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String role,
            Actor actor,
            RedirectAttributes after) {
        var wanted = PeopleView.role(role);
        var outcome = colleagues.changeRole(actor, actor.chosen(), PersonId.of(person), wanted);
        return back(outcome, " is now " + wanted.label() + ".", after);
    }

    @AsksPassword
    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/end")
    String end(@PathVariable String person, Actor actor, RedirectAttributes after) {
        var outcome = colleagues.end(actor, actor.chosen(), PersonId.of(person));
        return back(outcome, " no longer belongs to the organisation.", after);
    }

    private static String back(Colleagues.Outcome outcome, String done, RedirectAttributes after) {
        String said =
                switch (outcome) {
                    case Colleagues.Done(var name) -> name + done;
                    case Colleagues.LastAdministrator() ->
                            "Nothing was changed: this is the only Administrator. Make somebody else Administrator first.";
                    case Colleagues.Wrong(var problems) -> problems.getFirst().message();
                    case Colleagues.TooMany(var pause) -> Waiting.forAnother(pause).message();
                };
        after.addFlashAttribute("notice", said);
        return "redirect:/people";
    }
}
