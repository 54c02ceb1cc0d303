package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Submitted;
import org.assay.framework.Item;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Scale;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.web.layout.Once;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a statement's form: the rating, what it asks, and the action under it, in one save. */
@Controller
@RequestMapping("/assessments/{assessment}/requirements/{ref}/rating")
class StatementDoor {
    private final Entries entries;
    private final Assessments assessments;
    private final StatementAction actions;
    private final Forms forms;
    private final RatedViews views;

    StatementDoor(
            Entries entries,
            Assessments assessments,
            StatementAction actions,
            Forms forms,
            RatedViews views) {
        this.entries = entries;
        this.assessments = assessments;
        this.actions = actions;
        this.forms = forms;
        this.views = views;
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String save(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var id = AssessmentId.of(assessment);
        var fields = sent.containsKey("clear") ? AskFields.without(sent, ref) : sent;
        AllRecorded recorded =
                entries.recordAll(actor, id, before -> submitted(before, ref, fields));
        return switch (recorded) {
            case AllRecorded.Saved(_, Assessed assessed) -> {
                StatementAction.Outcome action = actions.save(actor, assessed, ref, fields);
                if (!action.saved())
                    yield forms.again(
                            actor,
                            assessments.find(actor, id),
                            ref,
                            new Tried(Attempt.typed(fields), action.problems(), action.theirs()),
                            model,
                            response);
                yield on(assessed, ref, fields, after);
            }
            case AllRecorded.Locked(Assessed assessed) -> {
                after.addFlashAttribute(
                        "notice", ref + " was confirmed in the meantime, so it was not changed.");
                yield "redirect:" + Places.item(assessed, ref);
            }
            case AllRecorded.Refused refused ->
                    forms.again(
                            actor,
                            refused.assessed(),
                            ref,
                            Tried.of(forms.attempt(actor, refused, fields)),
                            model,
                            response);
        };
    }

    /** What another rating would ask, while somebody chooses; nothing is saved. */
    @Allow(Right.ANSWER)
    @PostMapping("/asks")
    String asks(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        actor.require(Right.ANSWER, assessed.assessment().organisation());
        Requirement requirement = assessed.requirement(ref);
        if (!requirement.rated()) return "redirect:" + Places.requirement(assessed, ref);
        model.addAttribute(
                "statement",
                views.choosing(assessed, requirement, Tried.of(Attempt.typed(fields))));
        return "assessment/asks";
    }

    private static Map<String, Submitted> submitted(
            Assessed assessed, String ref, MultiValueMap<String, String> fields) {
        Requirement requirement = assessed.requirement(ref);
        if (!requirement.rated()) return Map.of();
        List<Item> items =
                requirement.items().stream()
                        .filter(item -> item.asked() != null || item.ref().equals(ref))
                        .toList();
        return new LinkedHashMap<>(AskFields.submitted(items, fields));
    }

    /** To the next statement, unless the rating asks for what the form did not have yet. */
    private static String on(
            Assessed assessed,
            String ref,
            MultiValueMap<String, String> fields,
            RedirectAttributes after) {
        Requirement requirement = assessed.requirement(ref);
        if (!requirement.rated()) return "redirect:" + Places.requirement(assessed, ref);
        Scale scale = requirement.scale();
        Rating rating =
                scale == null
                        ? null
                        : scale.rating(Once.of(fields, AskField.name(ref))).orElse(null);
        boolean more =
                rating != null
                        && (requirement.askedBy(rating.id()).stream()
                                        .anyMatch(item -> !AskFields.had(item, fields))
                                || StatementAction.asked(assessed, rating)
                                        && !ActionFields.given(fields));
        if (rating != null && !more) {
            String next = fields.containsKey("next") ? next(assessed, ref) : ref;
            return "redirect:" + Places.afterSaving(assessed, ref, next);
        }
        after.addFlashAttribute(
                "notice",
                rating == null
                        ? ref + " has no rating now. What was written stays."
                        : "%s is rated “%s”. Fill in what that asks."
                                .formatted(ref, rating.label()));
        return "redirect:" + Places.item(assessed, ref);
    }

    private static String next(Assessed assessed, String ref) {
        Standard standard = assessed.outline().standardOf(ref).orElseThrow(NotFound::new);
        List<String> rated =
                standard.requirements().stream()
                        .filter(Requirement::rated)
                        .map(Requirement::ref)
                        .toList();
        int at = rated.indexOf(ref);
        return at + 1 < rated.size() ? rated.get(at + 1) : ref;
    }
}
