package org.assay.web.assessment;

import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.publication.LastDay;
import org.assay.web.layout.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An assessment at a glance, and all of it on paper. */
@Controller
@RequestMapping("/assessments/{assessment}")
class OverviewPage {
    private final Assessments assessments;
    private final OverviewViews views;
    private final StandardViews standards;
    private final LastDay lastDay;
    private final Deadlines deadlines;

    OverviewPage(
            Assessments assessments,
            OverviewViews views,
            StandardViews standards,
            LastDay lastDay,
            Deadlines deadlines) {
        this.lastDay = lastDay;
        this.deadlines = deadlines;
        this.assessments = assessments;
        this.views = views;
        this.standards = standards;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Transactional(readOnly = true)
    String overview(
            Actor actor,
            @PathVariable String assessment,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        LastDay.Timed timed = lastDay.find(actor, AssessmentId.of(assessment));
        Assessed assessed = timed.assessed();
        String deadline = deadlines.left(timed);
        if (assessed.edition().rated()) {
            model.addAttribute(
                    "page", RatedOverview.of(assessed, frame.organisationName(), deadline));
            return "assessment/rated-overview";
        }
        model.addAttribute("page", views.of(actor, assessed, frame.organisationName(), deadline));
        return "assessment/overview";
    }

    @Allow(Right.VIEW)
    @GetMapping("/print")
    @Transactional(readOnly = true)
    String print(
            Actor actor,
            @PathVariable String assessment,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        model.addAttribute("pages", standards.all(actor, assessed));
        model.addAttribute("assessed", assessed);
        model.addAttribute("organisation", frame.organisationName());
        return "assessment/print";
    }
}
