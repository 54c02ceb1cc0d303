package org.assay.web.assessment;

import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.publication.LastDay;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A standard with its requirements, items and editors. */
@Controller
@RequestMapping("/assessments/{assessment}")
class StandardPage {
    private final Assessments assessments;
    private final StandardViews views;
    private final RatedViews rated;
    private final LastDay lastDay;
    private final Deadlines deadlines;

    StandardPage(
            Assessments assessments,
            StandardViews views,
            RatedViews rated,
            LastDay lastDay,
            Deadlines deadlines) {
        this.assessments = assessments;
        this.views = views;
        this.rated = rated;
        this.lastDay = lastDay;
        this.deadlines = deadlines;
    }

    @Allow(Right.VIEW)
    @GetMapping("/standards/{ref}")
    @Transactional(readOnly = true)
    String standard(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String saved,
            Model model) {
        LastDay.Timed timed = lastDay.find(actor, AssessmentId.of(assessment));
        Assessed assessed = timed.assessed();
        String left = deadlines.left(timed);
        model.addAttribute("errors", Form.empty());
        boolean isRated = assessed.outline().standard(ref).filter(Standard::rated).isPresent();
        if (isRated) {
            String open = item == null ? "" : item;
            boolean known = assessed.outline().requirement(saved).isPresent();
            model.addAttribute("saved", known ? saved + " is saved." : "");
            model.addAttribute("page", rated.of(actor, assessed, ref, open, Tried.NOTHING, left));
            return "assessment/rated";
        }
        model.addAttribute("page", views.of(actor, assessed, ref, OpenItem.of(item), left));
        return "assessment/standard";
    }

    /** An item's own address: its place on its standard's page. */
    @Allow(Right.VIEW)
    @GetMapping("/items/{ref}")
    String item(Actor actor, @PathVariable String assessment, @PathVariable String ref) {
        var assessed = assessments.find(actor, AssessmentId.of(assessment));
        return "redirect:" + Places.item(assessed, ref);
    }

    /** The address of what a rating asks for. */
    @Allow(Right.VIEW)
    @GetMapping("/items/{ref}/{part}")
    String part(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @PathVariable String part) {
        var assessed = assessments.find(actor, AssessmentId.of(assessment));
        return "redirect:" + Places.item(assessed, assessed.item(ref + "/" + part).ref());
    }
}
