package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.ActionId;
import org.assay.improvement.Actions;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.Kept;
import org.assay.improvement.Noted;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.PlanId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.improvement.AreaView.Forms;
import org.assay.web.layout.DayFields;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what is said of an action: what is planned, how it stands, and what happened. */
@Controller
@RequestMapping("/plans/{plan}/actions/{action}")
class PlanActionDoor {
    private final Actions actions;
    private final AreaViews views;
    private final ActionConflicts conflicts;

    PlanActionDoor(Actions actions, AreaViews views, ActionConflicts conflicts) {
        this.actions = actions;
        this.views = views;
        this.conflicts = conflicts;
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String plan(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var at = new Place(PlanId.of(plan), ActionId.of(action));
        var typed = ActionForm.planning(ActionForm.single(fields));
        if (!typed.problems().isEmpty()) {
            PlacedAction found = actions.find(actor, at.plan(), at.action());
            actor.require(Right.ANSWER, found.plan().organisation());
            return again(
                    actor,
                    found,
                    fields,
                    typed.problems(),
                    "not saved yet",
                    false,
                    model,
                    response);
        }
        var given = new ActionGiven(typed.said(), null, true);
        return answer(actor, at, given, fields, "not ready to start", model, response, next);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/rating")
    String rate(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var at = new Place(PlanId.of(plan), ActionId.of(action));
        var given = new ActionGiven(null, ActionForm.monitoring(fields), true);
        boolean green = "green".equals(Once.of(fields, "rag"));
        String kept = green ? "kept from being green" : "not ready to be rated";
        return answer(actor, at, given, fields, kept, model, response, next);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/diary")
    String note(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var at = new Place(PlanId.of(plan), ActionId.of(action));
        var problems = new ArrayList<Problem>();
        LocalDate day = DayFields.read(fields, "day", problems);
        boolean unreadable = !problems.isEmpty();
        var kind = DiaryEntry.Kind.of(fields.getOrDefault("kind", "")).orElse(null);
        String words = fields.getOrDefault("words", "").replace("\r\n", "\n");
        return switch (actions.note(actor, at.plan(), at.action(), day, kind, words)) {
            case Noted.Written(PlacedAction found, _) -> {
                next.addFlashAttribute(
                        "notice", "The diary of %s has the entry.".formatted(found.ref()));
                yield "redirect:" + place(found);
            }
            case Noted.Refused(List<Problem> refused) -> {
                response.setStatus(422);
                refused.stream()
                        .filter(problem -> !unreadable || !problem.field().equals("day"))
                        .forEach(problems::add);
                PlacedAction found = actions.find(actor, at.plan(), at.action());
                Forms saved = view(actor, found, null).forms();
                var forms =
                        new Forms(
                                saved.area(),
                                saved.action(),
                                Form.of(fields).with(problems),
                                saved.fresh(),
                                "The entry is not in the diary yet",
                                false);
                model.addAttribute("page", view(actor, found, forms));
                yield "improvement/area";
            }
        };
    }

    private String answer(
            Actor actor,
            Place at,
            ActionGiven given,
            MultiValueMap<String, String> fields,
            String kept,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        int version = Versions.of(ActionForm.single(fields));
        return switch (actions.save(actor, at.plan(), at.action(), version, given)) {
            case Kept.Saved(PlacedAction saved, List<Problem> missing) -> {
                List<Problem> told = given.planning() == null ? ofRating(missing) : missing;
                if (!told.isEmpty())
                    yield again(actor, saved, fields, told, kept, true, model, response);
                next.addFlashAttribute("notice", "Action %s is saved.".formatted(saved.ref()));
                yield "redirect:" + place(saved);
            }
            case Kept.Refused(List<Problem> problems) ->
                    again(
                            actor,
                            actions.find(actor, at.plan(), at.action()),
                            fields,
                            problems,
                            "not saved yet",
                            false,
                            model,
                            response);
            case Kept.Conflict conflict -> {
                response.setStatus(409);
                model.addAttribute("page", conflicts.of(actor, conflict, given, fields));
                yield "improvement/conflict";
            }
        };
    }

    /** The musts are told here only where they keep a rating back. */
    private static List<Problem> ofRating(List<Problem> missing) {
        boolean keptBack = missing.stream().anyMatch(problem -> problem.field().equals("rag"));
        return keptBack
                ? missing
                : missing.stream()
                        .filter(problem -> ActionForm.OF_RATING.contains(problem.field()))
                        .toList();
    }

    /** The page once more, with what was typed in its fields and what is wrong beside them. */
    private String again(
            Actor actor,
            PlacedAction action,
            MultiValueMap<String, String> fields,
            List<Problem> problems,
            String what,
            boolean saved,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        Forms standing = view(actor, action, null).forms();
        var forms =
                new Forms(
                        standing.area(),
                        ActionForm.typed(standing.action(), fields).with(problems),
                        standing.diary(),
                        standing.fresh(),
                        "Action %s is %s".formatted(action.ref(), what),
                        saved);
        model.addAttribute("page", view(actor, action, forms));
        return "improvement/area";
    }

    private AreaView view(Actor actor, PlacedAction action, @Nullable Forms forms) {
        return views.of(actor, action.plan().id(), action.area().id(), action.action().id(), forms);
    }

    /** What an address names. */
    private record Place(PlanId plan, ActionId action) {}

    private static String place(PlacedAction action) {
        return "/plans/%s/areas/%s?action=%s"
                .formatted(action.plan().id(), action.area().id(), action.action().id());
    }
}
