package org.assay.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.account.Roll;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Question;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what: of one item or requirement, or of the whole assessment. */
@Controller
@RequestMapping("/assessments/{assessment}")
class HistoryPage {
    private final Assessments assessments;
    private final History history;
    private final Roll roll;
    private final Documents documents;

    HistoryPage(Assessments assessments, History history, Roll roll, Documents documents) {
        this.assessments = assessments;
        this.history = history;
        this.roll = roll;
        this.documents = documents;
    }

    @Allow(Right.VIEW)
    @GetMapping("/history")
    @Transactional(readOnly = true)
    String whole(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        model.addAttribute("page", view(actor, assessed, "", page));
        return "assessment/history";
    }

    @Allow(Right.VIEW)
    @GetMapping("/items/{ref}/history")
    @Transactional(readOnly = true)
    String ofItem(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        assessed.item(ref);
        model.addAttribute("page", view(actor, assessed, ref, page));
        return inPlace ? "assessment/lines" : "assessment/history";
    }

    /** Of what a rating asks for. */
    @Allow(Right.VIEW)
    @GetMapping("/items/{ref}/{part}/history")
    @Transactional(readOnly = true)
    String ofPart(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @PathVariable String part,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Model model) {
        return ofItem(actor, assessment, ref + "/" + part, page, inPlace, model);
    }

    private HistoryView view(Actor actor, Assessed assessed, String ref, int page) {
        var assessment = assessed.assessment();
        String subject = "assessment/" + assessment.id() + (ref.isEmpty() ? "" : "/" + ref);
        Listing<HistoryLine> lines =
                history.history(actor, assessment.organisation(), subject, page);
        var names = Names.of(roll.of(actor, assessment.organisation()));
        Map<UUID, String> titles = titles(actor, assessment.organisation(), lines.rows());
        String base = "/assessments/" + assessment.id();
        return new HistoryView(
                ref.isEmpty() ? assessed.edition().title() : ref + " " + assessed.item(ref).ask(),
                base + (ref.isEmpty() ? "/history" : "/items/" + ref + "/history"),
                base,
                assessed.edition().shortTitle(),
                lines.map(line -> line(line, subject, assessed, names, titles)));
    }

    private Map<UUID, String> titles(
            Actor actor, OrganisationId organisation, List<HistoryLine> lines) {
        List<DocumentId> named = lines.stream().flatMap(Happened::documents).distinct().toList();
        return StandardViews.titles(documents.findAll(actor, organisation, named));
    }

    private static HistoryView.Line line(
            HistoryLine line,
            String subject,
            Assessed assessed,
            Names names,
            Map<UUID, String> titles) {
        String ref = line.subject().substring(line.subject().lastIndexOf('/') + 1);
        @Nullable Question question = assessed.outline().item(ref).map(Item::question).orElse(null);
        String rest =
                line.subject().length() > subject.length()
                        ? line.subject().substring(subject.length() + 1)
                        : "";
        return new HistoryView.Line(
                names.of(line.person()),
                Happened.words(line),
                rest,
                line.erased() ? "(erased)" : Happened.value(line.before(), names, question, titles),
                line.erased() ? "(erased)" : Happened.value(line.after(), names, question, titles),
                Say.moment(line.at()),
                line.shortHash());
    }
}
