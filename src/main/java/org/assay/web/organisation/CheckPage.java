package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfileSaved;
import org.assay.organisation.Profiles;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Last step of the profile: all answers, to be checked and submitted. */
@Controller
@RequestMapping("/organisation/profile/check")
class CheckPage {
    private final Profiles profiles;
    private final ProfileRows rows;

    CheckPage(Profiles profiles, ProfileRows rows) {
        this.profiles = profiles;
        this.rows = rows;
    }

    @Allow(Right.EDIT_PROFILE)
    @GetMapping
    String show(Actor actor, Model model) {
        Profile profile = profiles.of(actor, actor.chosen());
        if (profile.type() == null) return "redirect:/organisation/profile/type";
        return page(model, profile, List.of());
    }

    @Allow(Right.EDIT_PROFILE)
    @PostMapping
    String submit(
            Actor actor,
            @RequestParam("profile-version") int version,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return switch (profiles.submit(actor, actor.chosen(), version)) {
            case ProfileSaved.Saved _ -> {
                flash.addFlashAttribute(
                        "notice", "The profile is submitted. You can change it at any time.");
                yield "redirect:/organisation";
            }
            case ProfileSaved.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(model, profiles.of(actor, actor.chosen()), problems);
            }
            case ProfileSaved.Conflict(Profile theirs) -> {
                response.setStatus(409);
                yield page(
                        model,
                        theirs,
                        List.of(
                                Problem.whole(
                                        "Somebody else changed the profile while this page was open. Check the answers below again, then submit.")));
            }
        };
    }

    private String page(Model model, Profile profile, List<Problem> problems) {
        model.addAttribute("rows", rows.of(profile));
        model.addAttribute("form", Form.empty().with(problems));
        model.addAttribute("version", profile.version());
        return "organisation/check";
    }
}
