package org.assay.web.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.account.Colleague;
import org.assay.account.Roll;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Confirmations;
import org.assay.assessment.Confirmations.Confirmed;
import org.assay.assessment.Owners;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms a requirement, takes that off, and says who owns it. */
@Controller
@RequestMapping("/assessments/{assessment}/requirements/{ref}")
class RequirementDoor {
    private final Confirmations confirmations;
    private final Owners owners;
    private final Assessments assessments;
    private final Roll roll;

    RequirementDoor(
            Confirmations confirmations, Owners owners, Assessments assessments, Roll roll) {
        this.confirmations = confirmations;
        this.owners = owners;
        this.assessments = assessments;
        this.roll = roll;
    }

    @Allow(Right.CONFIRM)
    @PostMapping("/confirm")
    String confirm(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam(defaultValue = "") List<String> seen,
            RedirectAttributes after) {
        var id = AssessmentId.of(assessment);
        if (!confirm.equals("yes")) {
            after.addFlashAttribute(
                    "notice", "Nothing was confirmed: tick the box for " + ref + " first.");
            return "redirect:" + Places.requirement(assessments.find(actor, id), ref);
        }
        return switch (confirmations.confirm(actor, id, ref, versions(seen))) {
            case Confirmed.Done(_, Assessed assessed) ->
                    back(after, assessed, ref, ref + " is confirmed. Its items are locked.");
            case Confirmed.NotReady(int missing, Assessed assessed) ->
                    back(
                            after,
                            assessed,
                            ref,
                            "%s cannot be confirmed yet: %s to go."
                                    .formatted(ref, Say.count(missing, "item", "items")));
            case Confirmed.Changed(String item, Assessed assessed) ->
                    back(
                            after,
                            assessed,
                            ref,
                            "%s is not confirmed: somebody changed %s while this page was open. Look at it as it is now, then confirm."
                                    .formatted(ref, item));
            case Confirmed.NotAsked() ->
                    back(after, assessments.find(actor, id), ref, ref + " needs no confirmation.");
        };
    }

    @Allow(Right.CONFIRM)
    @PostMapping("/unconfirm")
    String takeOff(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            RedirectAttributes after) {
        Confirmed.Done done = confirmations.takeOff(actor, AssessmentId.of(assessment), ref);
        return back(
                after,
                done.assessed(),
                ref,
                "The confirmation of %s is off. Its items can be changed.".formatted(ref));
    }

    @Allow(Right.ASSIGN_OWNERS)
    @PostMapping("/owner")
    @Transactional
    String owner(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String owner,
            RedirectAttributes after) {
        var id = AssessmentId.of(assessment);
        Assessed assessed = assessments.find(actor, id);
        if (owner.isEmpty()) {
            owners.assign(actor, id, ref, null);
            return back(after, assessed, ref, ref + " has no owner now.");
        }
        PersonId person = PersonId.of(owner);
        Colleague colleague =
                roll.of(actor, assessed.assessment().organisation()).stream()
                        .filter(each -> each.active() && each.id().equals(person))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        owners.assign(actor, id, ref, person);
        return back(after, assessed, ref, "%s owns %s now.".formatted(colleague.name(), ref));
    }

    /** What stood on the page, each as {@code ITEM=VERSION}. */
    private static Map<String, Integer> versions(List<String> seen) {
        var versions = new HashMap<String, Integer>();
        for (String each : seen) {
            int equals = each.lastIndexOf('=');
            if (equals < 1 || !each.substring(equals + 1).matches("[0-9]{1,9}")) continue;
            versions.put(each.substring(0, equals), Integer.valueOf(each.substring(equals + 1)));
        }
        return versions;
    }

    private static String back(
            RedirectAttributes after, Assessed assessed, String ref, String notice) {
        after.addFlashAttribute("notice", notice);
        return "redirect:" + Places.requirement(assessed, ref);
    }
}
