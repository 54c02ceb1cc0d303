package org.assay.web.organisation;

import java.util.List;
import java.util.Map;
import org.assay.kernel.Problem;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a step of the profile that asks several things on one page has of its own. */
interface Asking {
    /** The template's name; it finds there what {@link #show} has put. */
    String view();

    /** Puts what is asked of an organisation with this profile. */
    void show(Profile profile, Model model);

    /** What is saved, by the field's name. */
    Map<String, String> saved(Profile profile);

    ProfilePart part(Map<String, String> filled);

    /** What somebody else saved otherwise, field by field. */
    List<Problem> otherwise(Map<String, String> mine, Profile theirs);

    String next(Profile saved, String goOn, RedirectAttributes flash);
}
