package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Recorded;
import org.assay.assessment.Submitted;
import org.assay.form.Reading;
import org.assay.framework.Item;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.publication.LastDay;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes what is said to an item: by button, which comes back to the item, or while typing, which
 * changes in place.
 */
@Controller
@RequestMapping("/assessments/{assessment}/items/{ref}")
class ItemDoor {
    private final Entries entries;
    private final Assessments assessments;
    private final StandardViews views;
    private final ConflictViews conflicts;
    private final LastDay lastDay;
    private final Deadlines deadlines;

    ItemDoor(
            Entries entries,
            Assessments assessments,
            StandardViews views,
            ConflictViews conflicts,
            LastDay lastDay,
            Deadlines deadlines) {
        this.entries = entries;
        this.assessments = assessments;
        this.views = views;
        this.conflicts = conflicts;
        this.lastDay = lastDay;
        this.deadlines = deadlines;
    }

    /** One transaction round the save and what is shown of it: its scope is told once. */
    @Allow(Right.ANSWER)
    @PostMapping
    @Transactional
    String save(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var id = AssessmentId.of(assessment);
        var submitted =
                new Submitted(
                        question -> Reading.read(question, Typing.typed(fields)),
                        Once.of(fields, "comment"),
                        Typing.version(fields),
                        inPlace && !fields.containsKey("button"));
        Recorded recorded = entries.record(actor, id, ref, submitted);
        if (inPlace) return inPlace(actor, recorded, id, ref, model, response);
        return switch (recorded) {
            case Recorded.Saved(_, Assessed assessed) -> {
                after.addFlashAttribute("notice", ref + " is saved.");
                yield "redirect:" + Places.item(assessed, ref);
            }
            case Recorded.Locked(_, Assessed assessed) -> {
                after.addFlashAttribute(
                        "notice", ref + " was confirmed in the meantime, so it was not changed.");
                yield "redirect:" + Places.item(assessed, ref);
            }
            case Recorded.Conflict conflict -> {
                response.setStatus(409);
                model.addAttribute("page", conflicts.of(actor, conflict, ref));
                yield "assessment/conflict";
            }
            case Recorded.Invalid(List<Problem> problems) ->
                    again(actor, id, ref, Typing.form(fields).with(problems), model, response);
        };
    }

    /**
     * The standard's page once more, with what was typed still in its fields and what is wrong
     * beside them.
     */
    private String again(
            Actor actor,
            AssessmentId id,
            String ref,
            Form form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        LastDay.Timed timed = lastDay.find(actor, id);
        Assessed assessed = timed.assessed();
        Standard standard = assessed.outline().standardOf(ref).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                views.of(
                        actor,
                        assessed,
                        standard.ref(),
                        new OpenItem(ref, form),
                        deadlines.left(timed)));
        model.addAttribute("errors", summary(assessed.item(ref), form));
        return "assessment/standard";
    }

    /** What is wrong, each with the field that mends it. */
    private static Form summary(Item item, Form form) {
        String ref = item.ref();
        return Form.empty()
                .with(
                        form.problems().stream()
                                .map(problem ->
                                        new Problem(
                                                field(item, problem) + "-" + Say.anchor(ref),
                                                ref + ": " + problem.message()))
                                .toList());
    }

    /** Where there is no one field to lead to, the first of them or the item itself. */
    private static String field(Item item, Problem problem) {
        if (problem.field().isEmpty()) return "item";
        if (!problem.field().equals("value")) return problem.field();
        return switch (item.type()) {
            case DATE -> "day";
            case CHOICE, CHOICES, RATING, DOCUMENT -> "item";
            default -> "value";
        };
    }

    private String inPlace(
            Actor actor,
            Recorded recorded,
            AssessmentId id,
            String ref,
            Model model,
            HttpServletResponse response) {
        return switch (recorded) {
            case Recorded.Saved(_, Assessed assessed) -> saved(actor, assessed, ref, model);
            case Recorded.Conflict(_, _, var theirs, Assessed assessed) -> {
                String who = conflicts.name(actor, assessed, theirs.by());
                String when = theirs.at() == null ? "" : " at " + Say.time(theirs.at());
                yield notSaved(
                        actor,
                        assessed,
                        ref,
                        "Not saved: %s saved something else%s.".formatted(who, when),
                        409,
                        model,
                        response);
            }
            case Recorded.Locked(_, Assessed assessed) ->
                    notSaved(
                            actor,
                            assessed,
                            ref,
                            "Not saved: the item was confirmed in the meantime. Reload the page.",
                            422,
                            model,
                            response);
            case Recorded.Invalid(List<Problem> problems) ->
                    notSaved(
                            actor,
                            assessments.find(actor, id),
                            ref,
                            "Not saved yet. " + problems.getFirst().message(),
                            422,
                            model,
                            response);
        };
    }

    private String saved(Actor actor, Assessed assessed, String ref, Model model) {
        StandardView page = views.around(actor, assessed, ref);
        for (RequirementView requirement : page.requirements()) {
            for (ItemView item : requirement.items()) {
                if (!item.ref().equals(ref)) continue;
                model.addAttribute("page", page);
                model.addAttribute("requirement", requirement);
                model.addAttribute("item", item);
            }
        }
        return "assessment/saved";
    }

    private String notSaved(
            Actor actor,
            Assessed assessed,
            String ref,
            String text,
            int status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        saved(actor, assessed, ref, model);
        model.addAttribute("text", text);
        model.addAttribute("compare", status == 409);
        return "assessment/notsaved";
    }
}
