package org.assay.api.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.assay.exchange.PlanFiles;
import org.assay.improvement.Overarching;
import org.assay.improvement.PlanLine;
import org.assay.improvement.PlanSearch;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The actions of an organisation's plans as files. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
@Tag(name = "Action plans")
class PlanFileDoor {
    private final Overarching overarching;
    private final PlanFiles files;
    private final Organisations organisations;
    private final Clock clock;

    PlanFileDoor(
            Overarching overarching, PlanFiles files, Organisations organisations, Clock clock) {
        this.overarching = overarching;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping(path = "/actions.csv", produces = "text/csv")
    @Operation(
            summary = "Export the actions of all plans as CSV",
            description =
                    "With a line of headings. Text that a spreadsheet would run as a formula has an apostrophe before it.")
    @CsvAnswer
    ResponseEntity<byte[]> exportActionsAsCsv(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(description = "Only of this plan, by its id; left out for all.")
                    @RequestParam(defaultValue = "")
                    String plan)
            throws IOException {
        List<PlanLine> lines = lines(actor, organisation, plan);
        return FileAnswer.of("text/csv", "action-plan.csv", out -> files.csv(out, lines, today()));
    }

    @Allow(Right.VIEW)
    @GetMapping(path = "/actions.xlsx", produces = FileFormat.XLSX)
    @Operation(
            summary = "Export the actions of all plans as a workbook",
            description = "One sheet; texts are cells of text, which no spreadsheet runs.")
    @WorkbookAnswer
    ResponseEntity<byte[]> exportActionsAsWorkbook(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(description = "Only of this plan, by its id; left out for all.")
                    @RequestParam(defaultValue = "")
                    String plan)
            throws IOException {
        List<PlanLine> lines = lines(actor, organisation, plan);
        return FileAnswer.of(
                FileFormat.XLSX, "action-plan.xlsx", out -> files.xlsx(out, lines, today()));
    }

    @Allow(Right.VIEW)
    @GetMapping(path = "/actions.pdf", produces = "application/pdf")
    @Operation(
            summary = "Export the actions of all plans as PDF",
            description = "Laid out by plan, standard and improvement area.")
    @PdfAnswer
    ResponseEntity<byte[]> exportActionsAsPdf(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(description = "Only of this plan, by its id; left out for all.")
                    @RequestParam(defaultValue = "")
                    String plan)
            throws IOException {
        List<PlanLine> lines = lines(actor, organisation, plan);
        String name =
                organisations.find(OrganisationId.of(organisation)).map(o -> o.name()).orElse("");
        return FileAnswer.of(
                "application/pdf", "action-plan.pdf", out -> files.pdf(out, name, lines, today()));
    }

    private List<PlanLine> lines(Actor actor, String organisation, String plan) {
        var all = PlanSearch.all();
        var search = new PlanSearch(plan, "", "", false, all.order(), 1);
        return overarching.all(actor, OrganisationId.of(organisation), search);
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
