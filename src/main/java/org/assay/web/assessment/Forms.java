package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.framework.Item;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows a form of several items again, with what was typed and what keeps it from being saved. */
@Component
class Forms {
    private final RatedViews views;
    private final ConflictViews conflicts;

    Forms(RatedViews views, ConflictViews conflicts) {
        this.views = views;
        this.conflicts = conflicts;
    }

    Attempt attempt(
            Actor actor, AllRecorded.Refused refused, MultiValueMap<String, String> fields) {
        Map<String, String> theirs = new LinkedHashMap<>();
        refused.theirs()
                .forEach((ref, entry) -> theirs.put(ref, theirs(actor, refused.assessed(), entry)));
        return new Attempt(fields, refused.problems(), theirs);
    }

    private String theirs(Actor actor, Assessed assessed, Entry entry) {
        Item item = assessed.item(entry.ref());
        String said = Words.answer(item.question(), entry.answer(), "", Map.of());
        return "%s saved something else in the meantime: %s. Save again to put yours in its place."
                .formatted(
                        conflicts.name(actor, assessed, entry.by()),
                        said.isEmpty() ? "no answer" : "“" + said + "”");
    }

    /** The standard's page once more, with this part of it open. */
    String again(
            Actor actor,
            Assessed assessed,
            String ref,
            Tried tried,
            Model model,
            HttpServletResponse response) {
        Attempt attempt = tried.items();
        response.setStatus(attempt.theirs().isEmpty() && !tried.theirs() ? 422 : 409);
        Standard standard =
                assessed.outline()
                        .standardOf(ref)
                        .or(() -> assessed.outline().standard(ref))
                        .orElseThrow(NotFound::new);
        model.addAttribute("page", views.again(actor, assessed, standard.ref(), ref, tried));
        model.addAttribute("errors", errors(assessed, ref, tried));
        return "assessment/rated";
    }

    /** What is wrong, each with the field that mends it. */
    static Form errors(Assessed assessed, String ref, Tried tried) {
        List<Problem> all = new ArrayList<>(errors(assessed, tried.items()).problems());
        for (Problem problem : tried.action())
            all.add(new Problem("item-" + anchor(ref), ref + ": " + problem.message()));
        if (tried.theirs())
            all.add(
                    new Problem(
                            "item-" + anchor(ref),
                            ref
                                    + ": somebody else saved the action in the meantime. Yours is"
                                    + " below; save again to put it in the place of theirs."));
        return Form.empty().with(all);
    }

    static Form errors(Assessed assessed, Attempt attempt) {
        List<Problem> all = new ArrayList<>();
        attempt.problems()
                .forEach((ref, problems) ->
                        problems.forEach(problem ->
                                all.add(new Problem(field(assessed, ref), said(ref, problem)))));
        attempt.theirs()
                .forEach((ref, words) ->
                        all.add(new Problem(field(assessed, ref), ref + ": " + words)));
        return Form.empty().with(all);
    }

    private static String said(String ref, Problem problem) {
        return ref + ": " + problem.message();
    }

    private static String field(Assessed assessed, String ref) {
        Item item = assessed.item(ref);
        return AskFields.saved(item, assessed.assessment().entry(ref)).id();
    }

    private static String anchor(String ref) {
        return org.assay.web.layout.Say.anchor(ref);
    }
}
