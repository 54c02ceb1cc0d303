package org.assay.web.assessment;

import org.assay.account.Roll;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Listing;
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.assay.web.layout.Say;
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

    HistoryPage(Assessments assessments, History history, Roll roll) {
        this.assessments = assessments;
        this.history = history;
        this.roll = roll;
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
        String base = "/assessments/" + assessment.id();
        return new HistoryView(
                ref.isEmpty() ? assessed.edition().title() : ref + " " + assessed.item(ref).ask(),
                base + (ref.isEmpty() ? "/history" : "/items/" + ref + "/history"),
                base,
                assessed.edition().shortTitle(),
                lines.map(line -> line(line, subject, names)));
    }

    private static HistoryView.Line line(HistoryLine line, String subject, Names names) {
        String rest =
                line.subject().length() > subject.length()
                        ? line.subject().substring(subject.length() + 1)
                        : "";
        return new HistoryView.Line(
                names.of(line.person()),
                Happened.words(line),
                rest,
                line.erased() ? "(erased)" : Happened.value(line.before(), names),
                line.erased() ? "(erased)" : Happened.value(line.after(), names),
                Say.moment(line.at()),
                line.shortHash());
    }
}
