package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.KeyRole;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
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

/** Step two of the profile: who holds the key roles; nobody has to be named. */
@Controller
@RequestMapping("/organisation/profile/key-roles")
class KeyRolesPage {
    private final Profiles profiles;
    private final ProfileStep step;

    KeyRolesPage(Profiles profiles, ProfileStep step) {
        this.profiles = profiles;
        this.step = step;
    }

    @Allow(Right.EDIT_PROFILE)
    @GetMapping
    String ask(
            Actor actor,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model) {
        Profile profile = profiles.of(actor, actor.chosen());
        if (profile.type() == null) return "redirect:/organisation/profile/type";
        return page(model, roles(profile), Form.of(profile.keyRoles()), profile.version(), goOn);
    }

    @Allow(Right.EDIT_PROFILE)
    @PostMapping
    String save(
            Actor actor,
            @RequestParam Map<String, String> fields,
            @RequestParam("profile-version") int version,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<String, String> holders = ProfileStep.filled(fields);
        Form form = Form.of(holders);
        var part = new ProfilePart.KeyRoles(holders);
        return switch (profiles.save(actor, actor.chosen(), version, part)) {
            case ProfileSaved.Saved(Profile saved) -> step.afterKeyRoles(saved, goOn, flash);
            case ProfileSaved.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                Profile profile = profiles.of(actor, actor.chosen());
                yield page(model, roles(profile), form.with(problems), version, goOn);
            }
            case ProfileSaved.Conflict(Profile theirs) -> {
                response.setStatus(409);
                List<KeyRole> roles = roles(theirs);
                Form told = form.with(conflict(roles, holders, theirs));
                yield page(model, roles, told, theirs.version(), goOn);
            }
        };
    }

    private List<KeyRole> roles(Profile profile) {
        return profiles.asked(profile.type()).keyRoles();
    }

    private static List<Problem> conflict(
            List<KeyRole> roles, Map<String, String> mine, Profile theirs) {
        var told = new ArrayList<Problem>();
        told.add(
                Problem.whole(
                        "Somebody else changed the profile while this page was open. What you typed is still below: continue to save it instead."));
        for (KeyRole role : roles) {
            String holder = theirs.holder(role.id());
            if (holder.equals(mine.getOrDefault(role.id(), ""))) continue;
            told.add(
                    new Problem(
                            role.id(),
                            holder.isEmpty()
                                    ? role.label() + ": nobody is named now"
                                    : "%s: saved as “%s” now".formatted(role.label(), holder)));
        }
        return told;
    }

    private static String page(
            Model model, List<KeyRole> roles, Form form, int version, String goOn) {
        model.addAttribute("roles", roles);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("goOn", goOn);
        return "organisation/key-roles";
    }
}
