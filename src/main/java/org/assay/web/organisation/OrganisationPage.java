package org.assay.web.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.organisation.Organisations;
import org.assay.organisation.Profile;
import org.assay.organisation.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the register and the profile say of the organisation. */
@Controller
class OrganisationPage {
    private final Organisations organisations;
    private final Profiles profiles;
    private final ProfileRows rows;
    private final Clock clock;

    OrganisationPage(
            Organisations organisations, Profiles profiles, ProfileRows rows, Clock clock) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.rows = rows;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping("/organisation")
    String show(Actor actor, Model model) {
        Profile profile = profiles.of(actor, actor.chosen());
        model.addAttribute(
                "organisation", organisations.find(actor.chosen()).orElseThrow(NotFound::new));
        model.addAttribute("profile", profile);
        model.addAttribute("rows", rows.of(profile));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return "organisation/organisation";
    }
}
