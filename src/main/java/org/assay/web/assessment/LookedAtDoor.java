package org.assay.web.assessment;

import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Recorded;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the word that an answer from an earlier edition still holds. */
@Controller
class LookedAtDoor {
    private final Entries entries;
    private final Assessments assessments;

    LookedAtDoor(Entries entries, Assessments assessments) {
        this.entries = entries;
        this.assessments = assessments;
    }

    @Allow(Right.ANSWER)
    @PostMapping("/assessments/{assessment}/items/{ref}/looked-at")
    String lookedAt(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes after) {
        var id = AssessmentId.of(assessment);
        Recorded recorded = entries.lookedAt(actor, id, ref, version);
        after.addFlashAttribute(
                "notice",
                switch (recorded) {
                    case Recorded.Saved _ -> ref + " counts now.";
                    case Recorded.Conflict _ ->
                            ref + " changed in the meantime. Look at it as it is now.";
                    case Recorded.Locked _ -> ref + " is confirmed already.";
                    case Recorded.Invalid _ -> ref + " could not be kept. Answer it again.";
                });
        return "redirect:" + Places.item(assessments.find(actor, id), ref);
    }
}
