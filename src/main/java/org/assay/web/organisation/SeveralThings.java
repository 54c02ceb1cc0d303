package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfileSaved;
import org.assay.organisation.Profiles;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and saves the steps of the profile that ask several things on one page. */
@Component
class SeveralThings {
    private static final Set<String> CARRIED = Set.of("_csrf", "profile-version", "go-on");

    /**
     * What was sent.
     *
     * @param fields with what the form carries besides
     * @param version of the profile that the sender saw
     */
    record Sent(Map<String, String> fields, int version, String goOn) {
        Map<String, String> filled() {
            var filled = new LinkedHashMap<>(fields);
            filled.keySet().removeAll(CARRIED);
            return filled;
        }
    }

    private final Profiles profiles;

    SeveralThings(Profiles profiles) {
        this.profiles = profiles;
    }

    String ask(Asking step, Actor actor, String goOn, Model model) {
        Profile profile = profiles.of(actor, actor.chosen());
        if (profile.type() == null) return "redirect:/organisation/profile/type";
        return page(step, profile, Form.of(step.saved(profile)), goOn, model);
    }

    String save(
            Asking step,
            Actor actor,
            Sent sent,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<String, String> mine = sent.filled();
        Form form = Form.of(mine);
        return switch (profiles.save(actor, actor.chosen(), sent.version(), step.part(mine))) {
            case ProfileSaved.Saved(Profile saved) -> step.next(saved, sent.goOn(), flash);
            case ProfileSaved.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                Profile profile = profiles.of(actor, actor.chosen());
                String view = page(step, profile, form.with(problems), sent.goOn(), model);
                model.addAttribute("version", sent.version());
                yield view;
            }
            case ProfileSaved.Conflict(Profile theirs) -> {
                response.setStatus(409);
                Form told = form.with(conflict(step, mine, theirs));
                yield page(step, theirs, told, sent.goOn(), model);
            }
        };
    }

    private static List<Problem> conflict(Asking step, Map<String, String> mine, Profile theirs) {
        var told = new ArrayList<Problem>();
        told.add(
                Problem.whole(
                        "Somebody else changed the profile while this page was open. What you entered is still below: continue to save it instead."));
        told.addAll(step.otherwise(mine, theirs));
        return told;
    }

    private static String page(Asking step, Profile profile, Form form, String goOn, Model model) {
        step.show(profile, model);
        model.addAttribute("form", form);
        model.addAttribute("version", profile.version());
        model.addAttribute("goOn", goOn);
        return step.view();
    }
}
