package org.assay.web.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.account.Membership;
import org.assay.assessment.Assessed;
import org.assay.assessment.RequirementProgress;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.reporting.Demands;
import org.assay.web.home.Home.Waiting;
import org.assay.web.layout.Say;

/** Collects what waits for one person in one organisation. */
final class WaitingList {
    private final Actor actor;
    private final OrganisationId organisation;
    private final List<Waiting> waiting = new ArrayList<>();

    WaitingList(Actor actor, OrganisationId organisation) {
        this.actor = actor;
        this.organisation = organisation;
    }

    List<Waiting> all() {
        return List.copyOf(waiting);
    }

    void profile() {
        if (!actor.may(Right.EDIT_PROFILE, organisation)) return;
        waiting.add(
                new Waiting(
                        "Complete your organisation’s profile",
                        "Assessments open once it is accepted.",
                        "Complete it",
                        "/organisation"));
    }

    /** A return that a board asks for. */
    void handIn(Demands.Return asked, List<Assessed> begun, LocalDate today) {
        if (!actor.may(Right.ANSWER, organisation)) return;
        Optional<Assessed> assessed =
                begun.stream().filter(one -> ComingDays.asksFor(asked.edition(), one)).findFirst();
        waiting.add(
                new Waiting(
                        "Hand in " + asked.title(),
                        Day.due(asked.due(), today) + ".",
                        assessed.isPresent() ? "Go on" : "Begin",
                        assessed.map(one -> "/assessments/" + one.assessment().id())
                                .orElse("/assessments")));
    }

    /** Evidence that somebody asks to see. */
    void supply(Demands.Evidence request, LocalDate today) {
        if (!actor.may(Right.ANSWER, organisation)) return;
        waiting.add(
                new Waiting(
                        request.ref().isEmpty()
                                ? "Supply evidence about a return"
                                : "Supply evidence about " + request.ref(),
                        Day.due(request.due(), today) + ".",
                        "Supply",
                        "/evidence-requests/" + request.request()));
    }

    void asksToJoin(Membership asker) {
        waiting.add(
                new Waiting(
                        "Let " + asker.name() + " join",
                        "Asked on %s as %s.".formatted(Say.day(asker.since()), asker.email()),
                        "Decide",
                        "/people"));
    }

    void workOn(Assessed assessed) {
        assessed.evaluation().standards().stream()
                .flatMap(standard -> standard.requirements().stream())
                .forEach(requirement -> add(assessed, requirement));
    }

    private void add(Assessed assessed, RequirementProgress requirement) {
        String title = requirement.ref() + " " + requirement.requirement().title();
        boolean mine =
                actor.person().equals(assessed.assessment().standing(requirement.ref()).owner());
        int open = requirement.mandatory() - requirement.mandatoryComplete();
        if (mine && open > 0 && actor.may(Right.ANSWER, organisation)) {
            waiting.add(
                    new Waiting(
                            title,
                            "You own it. " + Say.count(open, "item", "items") + " to go.",
                            "Answer",
                            place(assessed, requirement)));
        }
        if (requirement.confirmable()
                && !requirement.confirmed()
                && requirement.mandatory() > 0
                && actor.may(Right.CONFIRM, organisation)) {
            waiting.add(
                    new Waiting(
                            title,
                            "All its items are complete.",
                            "Check and confirm",
                            place(assessed, requirement)));
        }
    }

    private static String place(Assessed assessed, RequirementProgress requirement) {
        return assessed.outline()
                .standardOf(requirement.ref())
                .map(standard ->
                        "/assessments/%s/standards/%s#requirement-%s"
                                .formatted(
                                        assessed.assessment().id(),
                                        standard.ref(),
                                        Say.anchor(requirement.ref())))
                .orElse("/assessments");
    }
}
