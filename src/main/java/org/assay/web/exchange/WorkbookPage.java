package org.assay.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.exchange.FileFormat;
import org.assay.exchange.workbook.Download;
import org.assay.exchange.workbook.Looked;
import org.assay.exchange.workbook.Workbooks;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Gives an assessment's workbook out and takes it in again. */
@Controller
@RequestMapping("/assessments/{assessment}")
class WorkbookPage {
    private final Workbooks workbooks;

    WorkbookPage(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Allow(Right.VIEW)
    @GetMapping("/workbook")
    String show(Actor actor, @PathVariable String assessment, Model model) {
        Assessed assessed = workbooks.find(actor, AssessmentId.of(assessment));
        return show(actor, assessed, Form.empty(), model);
    }

    @Allow(Right.VIEW)
    @GetMapping("/workbook.xlsx")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable String assessment) {
        Download file = workbooks.download(actor, AssessmentId.of(assessment));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileFormat.XLSX))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @Allow(Right.ANSWER)
    @PostMapping("/workbook")
    String upload(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        AssessmentId id = AssessmentId.of(assessment);
        String name = file == null ? null : file.getOriginalFilename();
        Looked looked =
                file == null || name == null || name.isBlank()
                        ? new Looked.Refused(
                                new Problem("file", "Choose the workbook that you have filled in."))
                        : workbooks.send(actor, id, name, file::getInputStream);
        return switch (looked) {
            case Looked.Compared(var document, _) ->
                    "redirect:/assessments/%s/workbook/%s".formatted(id, document);
            case Looked.Refused(Problem problem) -> {
                response.setStatus(422);
                Assessed assessed = workbooks.find(actor, id);
                actor.require(Right.ANSWER, assessed.assessment().organisation());
                yield show(actor, assessed, Form.empty().with(List.of(problem)), model);
            }
        };
    }

    private static String show(Actor actor, Assessed assessed, Form form, Model model) {
        boolean may = actor.may(Right.ANSWER, assessed.assessment().organisation());
        model.addAttribute("page", new WorkbookView(assessed, may, form));
        return "exchange/workbook";
    }
}
