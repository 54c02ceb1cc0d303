package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.OrganisationTypes;
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

/** Step one of the profile: the type of organisation. */
@Controller
@RequestMapping("/organisation/profile/type")
class TypePage {
    private final Profiles profiles;
    private final OrganisationTypes types;
    private final ProfileRows words;
    private final ProfileStep step;

    TypePage(Profiles profiles, OrganisationTypes types, ProfileRows words, ProfileStep step) {
        this.profiles = profiles;
        this.types = types;
        this.words = words;
        this.step = step;
    }

    @Allow(Right.EDIT_PROFILE)
    @GetMapping
    String ask(
            Actor actor,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model) {
        Profile profile = profiles.of(actor, actor.chosen());
        String type = profile.type();
        return page(model, Form.of("type", type == null ? "" : type), profile.version(), goOn);
    }

    @Allow(Right.EDIT_PROFILE)
    @PostMapping
    String save(
            Actor actor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam("profile-version") int version,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Form form = Form.of("type", type);
        var part = new ProfilePart.Type(type);
        return switch (profiles.save(actor, actor.chosen(), version, part)) {
            case ProfileSaved.Saved(Profile saved) -> step.afterType(saved, goOn, flash);
            case ProfileSaved.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(model, form.with(problems), version, goOn);
            }
            case ProfileSaved.Conflict(Profile theirs) -> {
                response.setStatus(409);
                yield page(model, form.with(conflict(theirs)), theirs.version(), goOn);
            }
        };
    }

    private List<Problem> conflict(Profile theirs) {
        return List.of(
                Problem.whole(
                        "Somebody else changed the profile while this page was open. The type is now “%s”. Your choice is still below: continue to save it instead."
                                .formatted(words.typeLabel(theirs))));
    }

    private String page(Model model, Form form, int version, String goOn) {
        model.addAttribute("groups", types.groups());
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("goOn", goOn);
        return "organisation/type";
    }
}
