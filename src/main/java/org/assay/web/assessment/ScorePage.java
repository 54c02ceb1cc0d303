package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.exchange.FileFormat;
import org.assay.exchange.ScoreFile;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The score summary of an assessment: pictures, numbers, and a file. */
@Controller
@RequestMapping("/assessments/{assessment}")
class ScorePage {
    private final Assessments assessments;
    private final ScoreFile file;

    ScorePage(Assessments assessments, ScoreFile file) {
        this.assessments = assessments;
        this.file = file;
    }

    @Allow(Right.VIEW)
    @GetMapping("/score")
    @Transactional(readOnly = true)
    String score(Actor actor, @PathVariable String assessment, Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        if (!assessed.edition().rated())
            return "redirect:/assessments/" + assessed.assessment().id();
        model.addAttribute("page", ScoreView.of(assessed));
        return "assessment/score";
    }

    @Allow(Right.VIEW)
    @GetMapping("/score.csv")
    void csv(Actor actor, @PathVariable String assessment, HttpServletResponse response)
            throws IOException {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        response.setContentType(FileFormat.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"score-summary.csv\"");
        file.csv(response.getOutputStream(), assessed.evaluation());
    }
}
