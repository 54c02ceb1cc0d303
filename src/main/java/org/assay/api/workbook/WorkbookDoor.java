package org.assay.api.workbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.api.rest.Fingerprint;
import org.assay.api.rest.Once;
import org.assay.api.rest.Refused;
import org.assay.assessment.AssessmentId;
import org.assay.evidence.DocumentId;
import org.assay.exchange.FileFormat;
import org.assay.exchange.workbook.Choice;
import org.assay.exchange.workbook.Comparison;
import org.assay.exchange.workbook.Download;
import org.assay.exchange.workbook.Looked;
import org.assay.exchange.workbook.TakenOver;
import org.assay.exchange.workbook.Workbooks;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The workbook of a rated assessment: out, in again, and taken over. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}/workbook")
@Tag(
        name = "Workbooks",
        description = "Rated assessments as .xlsx workbooks, to be filled in elsewhere.")
class WorkbookDoor {
    private final Workbooks workbooks;

    WorkbookDoor(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "Download the workbook",
            description =
                    "The whole assessment with what is answered now. An edition that rates nothing has none, and it is not found.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook.",
            content =
                    @Content(
                            mediaType = FileFormat.XLSX,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> downloadWorkbook(Actor actor, @PathVariable String assessment) {
        Download file = workbooks.download(actor, AssessmentId.of(assessment));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileFormat.XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @Allow(Right.ANSWER)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a completed workbook",
            description =
                    "It is read, kept as a document, and compared; nothing of the assessment is changed. A workbook that is not one of this"
                            + " assessment, or that could do harm, is refused and not kept.")
    @ApiResponse(
            responseCode = "201",
            description = "It is kept, and this is what it would change.",
            useReturnTypeSchema = true)
    ResponseEntity<WorkbookBody> uploadWorkbook(
            Actor actor,
            @PathVariable String assessment,
            @Parameter(description = "The .xlsx file.") @RequestPart("file") MultipartFile file,
            Once once) {
        AssessmentId id = AssessmentId.of(assessment);
        actor.require(Right.ANSWER, workbooks.find(actor, id).assessment().organisation());
        return once.take(Fingerprint.of(file), () -> sent(actor, id, file));
    }

    private ResponseEntity<WorkbookBody> sent(Actor actor, AssessmentId id, MultipartFile file) {
        String name = file.getOriginalFilename();
        return switch (workbooks.send(actor, id, name == null ? "" : name, file::getInputStream)) {
            case Looked.Compared(DocumentId document, Comparison comparison) ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/assessments/%s/workbook/%s"
                                                    .formatted(id, document)))
                            .body(WorkbookBody.of(document, comparison));
            case Looked.Refused(Problem problem) -> throw Refused.invalid(List.of(problem));
        };
    }

    @Allow(Right.VIEW)
    @GetMapping("/{document}")
    @Operation(
            summary = "Preview an uploaded workbook",
            description = "Each cell that changed, compared with what stands online now.")
    WorkbookBody previewWorkbook(
            Actor actor, @PathVariable String assessment, @PathVariable String document) {
        return switch (workbooks.compare(
                actor, AssessmentId.of(assessment), DocumentId.of(document))) {
            case Looked.Compared(DocumentId id, Comparison comparison) ->
                    WorkbookBody.of(id, comparison);
            case Looked.Refused(Problem problem) -> throw Refused.conflict(problem.message());
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping("/{document}/taken-over")
    @Operation(
            summary = "Take an uploaded workbook over",
            description =
                    "All cells that changed, by the rules of saving an entry or an action, in one step or not at all. Conflicts need a choice each.")
    @ApiResponse(
            responseCode = "200",
            description = "It is taken over.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "A conflict is not settled; errors say which. Nothing was changed.")
    ResponseEntity<WorkbookBody.Taken> takeWorkbook(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String document,
            @RequestBody WorkbookBody.Given given,
            Once once) {
        AssessmentId id = AssessmentId.of(assessment);
        actor.require(Right.ANSWER, workbooks.find(actor, id).assessment().organisation());
        Map<String, Choice> choices = choices(given);
        return once.answer(
                given, () -> taken(workbooks.take(actor, id, DocumentId.of(document), choices)));
    }

    private static ResponseEntity<WorkbookBody.Taken> taken(TakenOver outcome) {
        return switch (outcome) {
            case TakenOver.Done(int answers, int actions) ->
                    ResponseEntity.ok(new WorkbookBody.Taken(answers, actions));
            case TakenOver.Refused(Problem problem) -> throw Refused.conflict(problem.message());
            case TakenOver.Undecided(Comparison comparison, List<Problem> problems) -> {
                boolean open =
                        comparison.wrong().isEmpty()
                                && problems.stream()
                                        .allMatch(problem -> conflicts(comparison, problem));
                if (!open) throw Refused.invalid(problems);
                throw Refused.conflict(
                        "Nothing was changed. Choose for each cell that is listed, with the version that stands online now.",
                        Refused.faults(problems, field -> "/" + field));
            }
        };
    }

    private static boolean conflicts(Comparison comparison, Problem problem) {
        return comparison.conflicts().stream().anyMatch(cell -> cell.key().equals(problem.field()));
    }

    private static Map<String, Choice> choices(WorkbookBody.Given given) {
        var choices = new HashMap<String, Choice>();
        List<WorkbookBody.Chosen> all = given.choices();
        if (all == null) return choices;
        for (int i = 0; i < all.size(); i++) {
            WorkbookBody.Chosen chosen = all.get(i);
            Choice choice = chosen == null ? null : chosen.read();
            if (chosen == null || choice == null || chosen.key() == null)
                throw Refused.wrong(
                        "/choices/" + i,
                        "Give key, use (workbook or online) and version of each choice.");
            choices.put(chosen.key(), choice);
        }
        return choices;
    }
}
