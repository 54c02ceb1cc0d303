package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.KeyRole;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
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
class KeyRolesPage implements Asking {
    private final Profiles profiles;
    private final ProfileStep step;
    private final SeveralThings things;

    KeyRolesPage(Profiles profiles, ProfileStep step, SeveralThings things) {
        this.profiles = profiles;
        this.step = step;
        this.things = things;
    }

    @Allow(Right.EDIT_PROFILE)
    @GetMapping
    String ask(
            Actor actor,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model) {
        return things.ask(this, actor, goOn, model);
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
        var sent = new SeveralThings.Sent(fields, version, goOn);
        return things.save(this, actor, sent, model, flash, response);
    }

    @Override
    public String view() {
        return "organisation/key-roles";
    }

    @Override
    public void show(Profile profile, Model model) {
        model.addAttribute("roles", roles(profile));
    }

    @Override
    public Map<String, String> saved(Profile profile) {
        return profile.keyRoles();
    }

    @Override
    public ProfilePart part(Map<String, String> filled) {
        return new ProfilePart.KeyRoles(filled);
    }

    @Override
    public List<Problem> otherwise(Map<String, String> mine, Profile theirs) {
        return roles(theirs).stream()
                .filter(role -> !theirs.holder(role.id()).equals(mine.getOrDefault(role.id(), "")))
                .map(role -> new Problem(role.id(), now(role, theirs.holder(role.id()))))
                .toList();
    }

    @Override
    public String next(Profile saved, String goOn, RedirectAttributes flash) {
        return step.afterKeyRoles(saved, goOn, flash);
    }

    private static String now(KeyRole role, String holder) {
        return holder.isEmpty()
                ? role.label() + ": nobody is named now"
                : "%s: saved as “%s” now".formatted(role.label(), holder);
    }

    private List<KeyRole> roles(Profile profile) {
        return profiles.asked(profile.type()).keyRoles();
    }
}
