package org.assay.web.organisation;

import org.assay.organisation.Profile;
import org.assay.organisation.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where each step of the profile leads to. */
@Component
class ProfileStep {
    /** The value of {@code go-on} of somebody who came to change one thing and wants to go back. */
    private static final String BACK = "back";

    private final Profiles profiles;

    ProfileStep(Profiles profiles) {
        this.profiles = profiles;
    }

    String afterType(Profile saved, String goOn, RedirectAttributes flash) {
        boolean asks = !profiles.asked(saved.type()).keyRoles().isEmpty();
        if (!asks || settled(saved, goOn)) return afterKeyRoles(saved, goOn, flash);
        return "redirect:/organisation/profile/key-roles";
    }

    String afterKeyRoles(Profile saved, String goOn, RedirectAttributes flash) {
        boolean asks = !profiles.asked(saved.type()).questions().isEmpty();
        if (!asks || settled(saved, goOn)) return afterQuestions(saved, flash);
        return "redirect:/organisation/profile/questions";
    }

    String afterQuestions(Profile saved, RedirectAttributes flash) {
        if (!saved.submitted()) return "redirect:/organisation/profile/check";
        flash.addFlashAttribute("notice", "The profile was saved.");
        return "redirect:/organisation";
    }

    private static boolean settled(Profile saved, String goOn) {
        return saved.submitted() || goOn.equals(BACK);
    }
}
