package org.assay.web.home;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessments;
import org.assay.assessment.RequirementProgress;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Profiles;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the person who has signed in, and how far the organisation's assessments are. */
@Controller
class HomePage {
    private static final int MOST = 8;

    private final Assessments assessments;
    private final Profiles profiles;
    private final Clock clock;

    HomePage(Assessments assessments, Profiles profiles, Clock clock) {
        this.assessments = assessments;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/home")
    @Transactional(readOnly = true)
    String home(Actor actor, Model model) {
        ZonedDateTime now = clock.instant().atZone(London.ZONE);
        OrganisationId organisation = actor.organisation();
        boolean sees = organisation != null && actor.may(Right.VIEW, organisation);
        if (organisation == null || !sees) {
            model.addAttribute(
                    "page",
                    new Home(
                            Say.day(now.toLocalDate()),
                            greeting(now, actor),
                            List.of(),
                            0,
                            List.of(),
                            false,
                            false));
            return "home/home";
        }
        boolean submitted = profiles.of(actor, organisation).submitted();
        List<Assessed> open = assessments.of(actor, organisation);
        List<Home.Waiting> waiting = waiting(actor, organisation, submitted, open);
        model.addAttribute(
                "page",
                new Home(
                        Say.day(now.toLocalDate()),
                        greeting(now, actor),
                        waiting.stream().limit(MOST).toList(),
                        Math.max(0, waiting.size() - MOST),
                        open,
                        actor.may(Right.ANSWER, organisation),
                        !submitted));
        return "home/home";
    }

    private static String greeting(ZonedDateTime now, Actor actor) {
        String day =
                now.getHour() < 12
                        ? "Good morning"
                        : now.getHour() < 18 ? "Good afternoon" : "Good evening";
        return day + ", " + actor.name().split(" ")[0];
    }

    private static List<Home.Waiting> waiting(
            Actor actor, OrganisationId organisation, boolean submitted, List<Assessed> open) {
        var waiting = new ArrayList<Home.Waiting>();
        if (!submitted && actor.may(Right.EDIT_PROFILE, organisation)) {
            waiting.add(
                    new Home.Waiting(
                            "Complete your organisation’s profile",
                            "Assessments open once it is accepted.",
                            "Complete it",
                            "/organisation"));
        }
        for (Assessed assessed : open) {
            assessed.evaluation().standards().stream()
                    .flatMap(standard -> standard.requirements().stream())
                    .forEach(requirement ->
                            add(waiting, actor, organisation, assessed, requirement));
        }
        return waiting;
    }

    private static void add(
            List<Home.Waiting> waiting,
            Actor actor,
            OrganisationId organisation,
            Assessed assessed,
            RequirementProgress requirement) {
        String place =
                assessed.outline()
                        .standardOf(requirement.ref())
                        .map(standard ->
                                "/assessments/%s/standards/%s#requirement-%s"
                                        .formatted(
                                                assessed.assessment().id(),
                                                standard.ref(),
                                                Say.anchor(requirement.ref())))
                        .orElse("/assessments");
        String title = requirement.ref() + " " + requirement.requirement().title();
        boolean mine =
                actor.person().equals(assessed.assessment().standing(requirement.ref()).owner());
        int open = requirement.mandatory() - requirement.mandatoryComplete();
        if (mine && open > 0 && actor.may(Right.ANSWER, organisation)) {
            waiting.add(
                    new Home.Waiting(
                            title,
                            "You own it. " + Say.count(open, "item", "items") + " to go.",
                            "Answer",
                            place));
        }
        if (requirement.confirmable()
                && !requirement.confirmed()
                && requirement.mandatory() > 0
                && actor.may(Right.CONFIRM, organisation)) {
            waiting.add(
                    new Home.Waiting(
                            title, "All its items are complete.", "Check and confirm", place));
        }
    }
}
