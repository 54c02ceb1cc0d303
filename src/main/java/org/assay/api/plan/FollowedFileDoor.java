package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.api.rest.CsvAnswer;
import org.assay.api.rest.FileAnswer;
import org.assay.api.rest.PdfAnswer;
import org.assay.api.rest.WorkbookAnswer;
import org.assay.exchange.FileFormat;
import org.assay.exchange.FollowedFiles;
import org.assay.improvement.PlanLine;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.reporting.RoundPlans;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The actions of the plans that came with returns, as files. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
@Tag(name = "Action plans")
class FollowedFileDoor {
    private final RoundPlans rounds;
    private final FollowedFiles files;
    private final Clock clock;

    FollowedFileDoor(RoundPlans rounds, FollowedFiles files, Clock clock) {
        this.rounds = rounds;
        this.files = files;
        this.clock = clock;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/followed-actions.csv", produces = "text/csv")
    @Operation(
            summary = "Export the actions of followed plans as CSV",
            description = "Each row begins with the organisation whose plan it is.")
    @CsvAnswer
    ResponseEntity<byte[]> exportFollowedAsCsv(
            Actor actor,
            @PathVariable String organisation,
            @ParameterObject FollowedFilters filters)
            throws IOException {
        List<PlanLine> lines = lines(actor, organisation, filters);
        return FileAnswer.of("text/csv", "action-plans.csv", out -> files.csv(out, lines, today()));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/followed-actions.xlsx", produces = FileFormat.XLSX)
    @Operation(
            summary = "Export the actions of followed plans as a workbook",
            description = "One sheet; each row begins with the organisation whose plan it is.")
    @WorkbookAnswer
    ResponseEntity<byte[]> exportFollowedAsWorkbook(
            Actor actor,
            @PathVariable String organisation,
            @ParameterObject FollowedFilters filters)
            throws IOException {
        List<PlanLine> lines = lines(actor, organisation, filters);
        return FileAnswer.of(
                FileFormat.XLSX, "action-plans.xlsx", out -> files.xlsx(out, lines, today()));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(path = "/followed-actions.pdf", produces = "application/pdf")
    @Operation(
            summary = "Export the actions of followed plans as PDF",
            description = "Laid out by organisation, plan, standard and improvement area.")
    @PdfAnswer
    ResponseEntity<byte[]> exportFollowedAsPdf(
            Actor actor,
            @PathVariable String organisation,
            @ParameterObject FollowedFilters filters)
            throws IOException {
        List<PlanLine> lines = lines(actor, organisation, filters);
        var recipient = OrganisationId.of(organisation);
        return FileAnswer.of(
                "application/pdf",
                "action-plans.pdf",
                out -> files.pdf(out, recipient, lines, today()));
    }

    private List<PlanLine> lines(Actor actor, String organisation, FollowedFilters filters) {
        return filters.lines(rounds, actor, OrganisationId.of(organisation));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
