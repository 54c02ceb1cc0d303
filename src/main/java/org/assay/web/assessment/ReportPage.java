package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.exchange.AgencyReport;
import org.assay.exchange.AgencyReports;
import org.assay.exchange.ScoreFile;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.web.layout.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report of a rated assessment on one page, and the score summary, as PDF. */
@Controller
@RequestMapping("/assessments/{assessment}")
class ReportPage {
    private final Assessments assessments;
    private final AgencyReports reports;
    private final ScoreFile file;

    ReportPage(Assessments assessments, AgencyReports reports, ScoreFile file) {
        this.assessments = assessments;
        this.reports = reports;
        this.file = file;
    }

    @Allow(Right.VIEW)
    @GetMapping("/report")
    @Transactional(readOnly = true)
    String report(
            Actor actor,
            @PathVariable String assessment,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        if (!assessed.edition().rated())
            return "redirect:/assessments/" + assessed.assessment().id();
        model.addAttribute("page", ScoreView.of(assessed));
        model.addAttribute("report", reports.of(actor, assessed, frame.organisationName()));
        return "assessment/report";
    }

    @Allow(Right.VIEW)
    @GetMapping("/report.pdf")
    void reportAsPdf(Actor actor, @PathVariable String assessment, HttpServletResponse response)
            throws IOException {
        AgencyReport report = find(actor, assessment);
        begin(response, "summary-report.pdf");
        file.report(response.getOutputStream(), report);
    }

    @Allow(Right.VIEW)
    @GetMapping("/score.pdf")
    void scoreAsPdf(Actor actor, @PathVariable String assessment, HttpServletResponse response)
            throws IOException {
        AgencyReport report = find(actor, assessment);
        begin(response, "score-summary.pdf");
        file.pdf(response.getOutputStream(), report);
    }

    private AgencyReport find(Actor actor, String assessment) {
        return reports.of(actor, assessments.find(actor, AssessmentId.of(assessment)));
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
