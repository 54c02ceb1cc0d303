package org.assay.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.assessment.AssessmentId;
import org.assay.evidence.DocumentId;
import org.assay.exchange.workbook.Choice;
import org.assay.exchange.workbook.Comparison;
import org.assay.exchange.workbook.Looked;
import org.assay.exchange.workbook.TakenOver;
import org.assay.exchange.workbook.Workbooks;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what an uploaded workbook would change, and takes it over. */
@Controller
@RequestMapping("/assessments/{assessment}/workbook/{document}")
class PreviewPage {
    /** What the names of the fields begin with in which a person chooses. */
    static final String CHOICE = "choice:";

    private static final Pattern CHOSEN = Pattern.compile("(workbook|online)-([0-9]{1,9})");

    private final Workbooks workbooks;

    PreviewPage(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Allow(Right.VIEW)
    @GetMapping
    String preview(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String document,
            Model model) {
        AssessmentId id = AssessmentId.of(assessment);
        DocumentId of = DocumentId.of(document);
        return switch (workbooks.compare(actor, id, of)) {
            case Looked.Compared(_, Comparison comparison) ->
                    show(actor, of, comparison, Map.of(), List.of(), model);
            case Looked.Refused(Problem problem) -> refused(actor, id, problem, model);
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String take(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String document,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        AssessmentId id = AssessmentId.of(assessment);
        DocumentId of = DocumentId.of(document);
        return switch (workbooks.take(actor, id, of, choices(fields))) {
            case TakenOver.Done(int answers, int actions) -> {
                next.addFlashAttribute("notice", done(answers, actions));
                yield "redirect:/assessments/" + id;
            }
            case TakenOver.Undecided(Comparison comparison, List<Problem> problems) -> {
                response.setStatus(422);
                yield show(actor, of, comparison, chosen(fields), problems, model);
            }
            case TakenOver.Refused(Problem problem) -> {
                response.setStatus(422);
                yield refused(actor, id, problem, model);
            }
        };
    }

    private static String done(int answers, int actions) {
        if (answers + actions == 0) return "Nothing was taken over: the online answers stay.";
        return "%s and %s were taken over from the workbook."
                .formatted(
                        Say.count(answers, "answer", "answers"),
                        Say.count(actions, "action", "actions"));
    }

    private static String show(
            Actor actor,
            DocumentId document,
            Comparison comparison,
            Map<String, String> chosen,
            List<Problem> problems,
            Model model) {
        boolean may = actor.may(Right.ANSWER, comparison.assessed().assessment().organisation());
        model.addAttribute("page", new PreviewView(document, comparison, chosen, problems, may));
        return "exchange/preview";
    }

    private String refused(Actor actor, AssessmentId id, Problem problem, Model model) {
        var assessed = workbooks.find(actor, id);
        boolean may = actor.may(Right.ANSWER, assessed.assessment().organisation());
        model.addAttribute(
                "page", new WorkbookView(assessed, may, Form.empty().with(List.of(problem))));
        return "exchange/workbook";
    }

    private static Map<String, String> chosen(Map<String, String> fields) {
        var chosen = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && CHOSEN.matcher(value).matches())
                chosen.put(name, value.substring(0, value.indexOf('-')));
        });
        return chosen;
    }

    private static Map<String, Choice> choices(Map<String, String> fields) {
        var choices = new HashMap<String, Choice>();
        fields.forEach((name, value) -> {
            Matcher read = CHOSEN.matcher(value);
            if (name.startsWith(CHOICE) && read.matches())
                choices.put(
                        name.substring(CHOICE.length()),
                        new Choice(
                                read.group(1).equals("workbook"), Integer.parseInt(read.group(2))));
        });
        return choices;
    }
}
