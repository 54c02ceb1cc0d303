package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.assay.api.rest.CsvAnswer;
import org.assay.api.rest.FileAnswer;
import org.assay.api.rest.PdfAnswer;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.exchange.AgencyReport;
import org.assay.exchange.AgencyReports;
import org.assay.exchange.ScoreFile;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The score summary of an assessment and its report of one page, as files. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}")
@Tag(name = "Assessments")
class ScoreDoor {
    private final Assessments assessments;
    private final AgencyReports reports;
    private final ScoreFile file;

    ScoreDoor(Assessments assessments, AgencyReports reports, ScoreFile file) {
        this.assessments = assessments;
        this.reports = reports;
        this.file = file;
    }

    @Allow(Right.VIEW)
    @GetMapping(path = "/score.csv", produces = "text/csv")
    @Operation(
            summary = "Export the score summary as CSV",
            description = "Ratings by standard, in numbers and in per cent.")
    @CsvAnswer
    ResponseEntity<byte[]> exportScoreAsCsv(Actor actor, @PathVariable String assessment)
            throws IOException {
        AgencyReport report = find(actor, assessment);
        return FileAnswer.of(
                "text/csv", "score-summary.csv", out -> file.csv(out, report.evaluation()));
    }

    @Allow(Right.VIEW)
    @GetMapping(path = "/score.pdf", produces = "application/pdf")
    @Operation(
            summary = "Export the score summary as PDF",
            description = "Ratings by standard, in numbers, in per cent and as a picture.")
    @PdfAnswer
    ResponseEntity<byte[]> exportScoreAsPdf(Actor actor, @PathVariable String assessment)
            throws IOException {
        AgencyReport report = find(actor, assessment);
        return FileAnswer.of("application/pdf", "score-summary.pdf", out -> file.pdf(out, report));
    }

    @Allow(Right.VIEW)
    @GetMapping(path = "/report.pdf", produces = "application/pdf")
    @Operation(
            summary = "Export the summary report as PDF",
            description =
                    "One page: ratings by standard, what asks for action, and the actions due next.")
    @PdfAnswer
    ResponseEntity<byte[]> exportReportAsPdf(Actor actor, @PathVariable String assessment)
            throws IOException {
        AgencyReport report = find(actor, assessment);
        return FileAnswer.of(
                "application/pdf", "summary-report.pdf", out -> file.report(out, report));
    }

    private AgencyReport find(Actor actor, String assessment) {
        return reports.of(actor, assessments.find(actor, AssessmentId.of(assessment)));
    }
}
