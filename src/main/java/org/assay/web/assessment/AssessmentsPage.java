package org.assay.web.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assessment.Assessments;
import org.assay.assessment.Opened;
import org.assay.framework.Area;
import org.assay.framework.Edition;
import org.assay.framework.Offer;
import org.assay.framework.Offers;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Circle;
import org.assay.organisation.Profile;
import org.assay.publication.LastDay;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation's assessments, and the editions it can begin. */
@Controller
@RequestMapping("/assessments")
class AssessmentsPage {
    private final Assessments assessments;
    private final Offers offers;
    private final LastDay lastDay;
    private final Deadlines deadlines;

    AssessmentsPage(Assessments assessments, Offers offers, LastDay lastDay, Deadlines deadlines) {
        this.lastDay = lastDay;
        this.assessments = assessments;
        this.offers = offers;
        this.deadlines = deadlines;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, Model model) {
        OrganisationId organisation = actor.chosen();
        Circle circle = offers.circle(actor, organisation);
        Profile profile = circle.profile();
        LastDay.All all = lastDay.all(actor, organisation);
        Set<String> names =
                all.open().stream()
                        .map(each -> each.assessed().edition().toString())
                        .collect(Collectors.toSet());
        List<Offer> toBegin =
                !profile.submitted()
                        ? List.of()
                        : offers.to(circle).stream()
                                .filter(offer -> !names.contains(offer.edition().toString()))
                                .toList();
        model.addAttribute(
                "page",
                new AssessmentList(
                        all.open().stream()
                                .map(each ->
                                        new AssessmentList.Row(
                                                each.assessed(), deadlines.left(each)))
                                .toList(),
                        all.closed(),
                        toBegin,
                        !profile.submitted(),
                        actor.may(Right.ANSWER, organisation),
                        actor.may(Right.EDIT_PROFILE, organisation)));
        return "assessment/list";
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String begin(
            Actor actor,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String edition,
            RedirectAttributes after) {
        return switch (assessments.begin(actor, actor.chosen(), framework, edition)) {
            case Opened.Begun(var id, int brought) -> {
                after.addFlashAttribute(
                        "notice",
                        brought == 0
                                ? "The assessment has begun. Start anywhere."
                                : "The assessment has begun with %s from last time. Each counts once you have looked at it."
                                        .formatted(Say.count(brought, "answer", "answers")));
                yield "redirect:/assessments/" + id;
            }
            case Opened.Already(var id) -> "redirect:/assessments/" + id;
            case Opened.ProfileFirst() -> {
                after.addFlashAttribute("notice", "Complete your organisation’s profile first.");
                yield "redirect:/organisation";
            }
            case Opened.NotForType _ -> {
                after.addFlashAttribute(
                        "notice", "That edition is not for organisations of your type.");
                yield "redirect:/assessments";
            }
            case Opened.OutsideArea(Area area) -> {
                after.addFlashAttribute(
                        "notice",
                        "That edition is not for your organisation. It is for: " + area.who());
                yield "redirect:/assessments";
            }
            case Opened.Overlaid(Edition instead) -> {
                after.addFlashAttribute(
                        "notice",
                        "Your board lays its own requirements over that edition. Begin %s instead."
                                .formatted(instead.shortTitle()));
                yield "redirect:/assessments";
            }
        };
    }
}
