package org.assay.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Entries;
import org.assay.assessment.Submitted;
import org.assay.framework.Item;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what is said of a whole standard: that it does not apply, and how it is judged. */
@Controller
@RequestMapping("/assessments/{assessment}/standards/{standard}")
class WholeStandardDoor {
    private final Entries entries;
    private final Forms forms;

    WholeStandardDoor(Entries entries, Forms forms) {
        this.entries = entries;
        this.forms = forms;
    }

    @Allow(Right.ANSWER)
    @PostMapping("/declaration")
    String declare(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String standard,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var fields = sent.containsKey("clear") ? AskFields.without(sent, standard) : sent;
        return save(
                actor,
                assessment,
                standard,
                Standard::declaring,
                "declaration",
                fields,
                model,
                after,
                response);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/judgement")
    String judge(
            Actor actor,
            @PathVariable String assessment,
            @PathVariable String standard,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return save(
                actor,
                assessment,
                standard,
                Standard::judging,
                "judgement",
                fields,
                model,
                after,
                response);
    }

    private String save(
            Actor actor,
            String assessment,
            String ref,
            Function<Standard, List<Item>> part,
            String name,
            MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        AllRecorded recorded =
                entries.recordAll(
                        actor,
                        AssessmentId.of(assessment),
                        before -> submitted(before, ref, part, fields));
        return switch (recorded) {
            case AllRecorded.Saved(int changed, Assessed assessed) -> {
                after.addFlashAttribute(
                        "notice",
                        changed == 0
                                ? "Nothing was changed."
                                : "The %s of standard %s is saved.".formatted(name, ref));
                yield "redirect:/assessments/%s/standards/%s#item-%s"
                        .formatted(assessed.assessment().id(), ref, name);
            }
            case AllRecorded.Locked(Assessed assessed) ->
                    "redirect:/assessments/%s/standards/%s"
                            .formatted(assessed.assessment().id(), ref);
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

    private static Map<String, Submitted> submitted(
            Assessed assessed,
            String ref,
            Function<Standard, List<Item>> part,
            MultiValueMap<String, String> fields) {
        Standard standard = assessed.outline().standard(ref).orElseThrow(NotFound::new);
        return AskFields.submitted(part.apply(standard), fields);
    }
}
