package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.account.Correspondent;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.signoff.Arranging;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who signs: an Administrator names somebody, or has a link sent to a person without an account.
 */
@Controller
@RequestMapping("/assessments/{assessment}/sign-off")
class SignatoryPage {
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Arranging arranging;

    SignatoryPage(Arranging arranging) {
        this.arranging = arranging;
    }

    @Allow(Right.PUBLISH)
    @GetMapping("/signatory")
    String page(Actor actor, @PathVariable String assessment, Model model) {
        return page(actor, assessment, Form.empty(), model);
    }

    @AsksPassword
    @Allow(Right.PUBLISH)
    @PostMapping("/signatory")
    String name(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        PersonId person =
                Ids.parse(fields.getOrDefault("person", "")).map(PersonId::new).orElse(NOBODY);
        return arranged(
                actor,
                assessment,
                arranging.name(actor, AssessmentId.of(assessment), person),
                "%s is named as the one who signs.",
                fields,
                response,
                next,
                model);
    }

    @AsksPassword
    @Allow(Right.PUBLISH)
    @PostMapping("/link")
    String link(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var to =
                new Correspondent(
                        fields.getOrDefault("name", ""), fields.getOrDefault("email", ""));
        return arranged(
                actor,
                assessment,
                arranging.send(actor, AssessmentId.of(assessment), to),
                "A link is on its way to %s. It works for three days and for one signature.",
                fields,
                response,
                next,
                model);
    }

    private String arranged(
            Actor actor,
            String assessment,
            Arranging.Outcome outcome,
            String notice,
            Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return switch (outcome) {
            case Arranging.Outcome.Done(String name, _) ->
                    done(assessment, next, notice.formatted(name));
            case Arranging.Outcome.Refused(List<Problem> problems) ->
                    again(actor, assessment, Form.of(fields).with(problems), response, model);
            case Arranging.Outcome.TooMany _ -> {
                String view =
                        again(
                                actor,
                                assessment,
                                whole(
                                        fields,
                                        "Five links were sent for this return within a day. Wait until tomorrow, or use one of them."),
                                response,
                                model);
                response.setStatus(429);
                yield view;
            }
        };
    }

    private static Form whole(Map<String, String> fields, String message) {
        return Form.of(fields).with(List.of(Problem.whole(message)));
    }

    private static String done(String assessment, RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/assessments/" + AssessmentId.of(assessment) + "/sign-off/signatory";
    }

    private String again(
            Actor actor, String assessment, Form form, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return page(actor, assessment, form, model);
    }

    private String page(Actor actor, String assessment, Form form, Model model) {
        Arranging.Arranged arranged = arranging.arranged(actor, AssessmentId.of(assessment));
        var people = new LinkedHashMap<String, String>();
        arranged.people()
                .forEach(one ->
                        people.put(
                                one.person().toString(),
                                "%s (%s)".formatted(one.name(), one.role().label())));
        model.addAttribute("form", form);
        model.addAttribute("arranged", arranged);
        model.addAttribute("people", people);
        return "publication/signatory";
    }
}
