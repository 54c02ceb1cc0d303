package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.GuidanceText;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked once of a return: who completes it, when, and the like. */
@Controller
@RequestMapping("/assessments/{assessment}/details")
class DetailsPage {
    private final Assessments assessments;
    private final Entries entries;
    private final Forms forms;

    DetailsPage(Assessments assessments, Entries entries, Forms forms) {
        this.assessments = assessments;
        this.entries = entries;
        this.forms = forms;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Transactional(readOnly = true)
    String ask(Actor actor, @PathVariable String assessment, Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        return page(actor, assessed, Attempt.NONE, model);
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String save(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        AllRecorded recorded =
                entries.recordAll(
                        actor,
                        AssessmentId.of(assessment),
                        before -> AskFields.submitted(before.edition().terms().details(), fields));
        return switch (recorded) {
            case AllRecorded.Saved(_, Assessed assessed) -> {
                after.addFlashAttribute("notice", "The details are saved.");
                yield "redirect:/assessments/" + assessed.assessment().id() + "/details";
            }
            case AllRecorded.Locked(Assessed assessed) ->
                    "redirect:/assessments/" + assessed.assessment().id() + "/details";
            case AllRecorded.Refused refused -> {
                response.setStatus(refused.theirs().isEmpty() ? 422 : 409);
                yield page(actor, refused.assessed(), forms.attempt(actor, refused, fields), model);
            }
        };
    }

    private static String page(Actor actor, Assessed assessed, Attempt attempt, Model model) {
        model.addAttribute(
                "page",
                new DetailsView(
                        assessed,
                        assessed.edition().terms().details().stream()
                                .map(item ->
                                        attempt.field(
                                                item, assessed.assessment().entry(item.ref())))
                                .toList(),
                        GuidanceText.of(assessed.edition().terms().help()),
                        actor.may(Right.ANSWER, assessed.assessment().organisation())));
        Form errors = Forms.errors(assessed, attempt);
        model.addAttribute("errors", errors);
        return "assessment/details";
    }
}
