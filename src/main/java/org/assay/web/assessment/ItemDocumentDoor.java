package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Entries;
import org.assay.assessment.Entry;
import org.assay.assessment.Recorded;
import org.assay.assessment.Submitted;
import org.assay.evidence.Adding;
import org.assay.evidence.Document;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.form.Reading;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.publication.LastDay;
import org.assay.web.layout.Form;
import org.assay.web.layout.GivenFile;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a new document for an item: adds it to the organisation's and names it in the answer. */
@Controller
class ItemDocumentDoor {
    private final LastDay lastDay;
    private final Entries entries;
    private final Documents documents;
    private final StandardViews views;
    private final Deadlines deadlines;

    ItemDocumentDoor(
            LastDay lastDay,
            Entries entries,
            Documents documents,
            StandardViews views,
            Deadlines deadlines) {
        this.lastDay = lastDay;
        this.entries = entries;
        this.documents = documents;
        this.views = views;
        this.deadlines = deadlines;
    }

    @Allow(Right.ANSWER)
    @PostMapping("/assessments/{assessment}/items/{ref}/documents")
    String add(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var id = AssessmentId.of(assessment);
        LastDay.Timed timed = lastDay.find(actor, id);
        Assessed assessed = timed.assessed();
        assessed.item(ref);
        if (assessed.standingOver(ref).confirmed()) {
            after.addFlashAttribute("notice", ref + " is confirmed, so nothing was added.");
            return "redirect:" + Places.item(assessed, ref);
        }
        var offer = GivenFile.offer("", link, place, file);
        return switch (documents.add(actor, assessed.assessment().organisation(), offer)) {
            case Adding.Added(Document document) -> {
                after.addFlashAttribute("notice", named(actor, assessed, ref, document));
                yield "redirect:" + Places.item(assessed, ref);
            }
            case Adding.Refused(Problem problem) -> {
                response.setStatus(422);
                yield again(actor, timed, ref, link, place, problem, model);
            }
        };
    }

    private String named(Actor actor, Assessed assessed, String ref, Document document) {
        Entry entry = assessed.assessment().entry(ref);
        var ids = new ArrayList<UUID>();
        if (entry.answer() instanceof Answer.Documents(List<UUID> before)) ids.addAll(before);
        ids.add(document.id().value());
        var submitted =
                new Submitted(
                        question -> new Reading.Answered(new Answer.Documents(ids)),
                        entry.comment(),
                        entry.version(),
                        false);
        Recorded recorded = entries.record(actor, assessed.assessment().id(), ref, submitted);
        String title = "“%s”".formatted(document.title());
        return switch (recorded) {
            case Recorded.Saved _ -> title + " is added, and answers " + ref + ".";
            case Recorded.Invalid(List<Problem> problems) ->
                    "%s is among your documents, but does not answer %s. %s"
                            .formatted(title, ref, problems.getFirst().message());
            case Recorded.Conflict _, Recorded.Locked _ ->
                    "%s is among your documents. %s changed in the meantime, so choose it there."
                            .formatted(title, ref);
        };
    }

    private String again(
            Actor actor,
            LastDay.Timed timed,
            String ref,
            String link,
            String place,
            Problem problem,
            Model model) {
        Assessed assessed = timed.assessed();
        Standard standard = assessed.outline().standardOf(ref).orElseThrow(NotFound::new);
        Entry entry = assessed.assessment().entry(ref);
        Form saved = Typing.form(entry.answer(), entry.comment());
        var values = new java.util.HashMap<>(saved.values());
        values.put("link", link);
        values.put("place", place);
        Form form = Form.of(values).with(List.of(new Problem("document", problem.message())));
        model.addAttribute(
                "page",
                views.of(
                        actor,
                        assessed,
                        standard.ref(),
                        new OpenItem(ref, form),
                        deadlines.left(timed)));
        model.addAttribute(
                "errors",
                Form.empty()
                        .with(
                                List.of(
                                        new Problem(
                                                "item-" + Say.anchor(ref),
                                                ref + ": " + problem.message()))));
        return "assessment/standard";
    }
}
