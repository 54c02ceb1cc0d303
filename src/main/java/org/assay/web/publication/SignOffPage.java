package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.signoff.SignOffs;
import org.assay.signoff.Signing;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is missing before a return can be signed, and the signature. */
@Controller
@RequestMapping("/assessments/{assessment}/sign-off")
class SignOffPage {
    private final SignOffs signOffs;

    SignOffPage(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    @Allow(Right.VIEW)
    @GetMapping
    String page(Actor actor, @PathVariable String assessment, Model model) {
        return page(actor, assessment, Form.empty(), model);
    }

    @AsksPassword
    @Allow(Right.SIGN)
    @PostMapping
    String sign(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Signing signing =
                signOffs.sign(actor, AssessmentId.of(assessment), DeclarationForm.given(fields));
        return switch (signing) {
            case Signing.Signed _ -> done(assessment, next, "The declaration is signed.");
            case Signing.Already _ -> done(assessment, next, "The declaration was signed already.");
            case Signing.Invalid(List<Problem> problems) ->
                    again(actor, assessment, Form.of(fields).with(problems), response, model);
            case Signing.Changed _ ->
                    again(actor, assessment, DeclarationForm.changed(fields), response, model);
            case Signing.Incomplete _ ->
                    again(
                            actor,
                            assessment,
                            whole(
                                    fields,
                                    "Something is missing in the return. Nothing was signed."),
                            response,
                            model);
            case Signing.NotNamed _ ->
                    again(
                            actor,
                            assessment,
                            whole(
                                    fields,
                                    "An Administrator signs only when named as the one who does. Have yourself named under “Who signs” if that is you. Nothing was signed."),
                            response,
                            model);
            case Signing.NotAsked _, Signing.LinkGone _ -> throw new NotFound();
        };
    }

    private static Form whole(Map<String, String> fields, String message) {
        return Form.of(fields).with(List.of(Problem.whole(message)));
    }

    private static String done(String assessment, RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/assessments/" + AssessmentId.of(assessment) + "/sign-off";
    }

    private String again(
            Actor actor, String assessment, Form form, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return page(actor, assessment, form, model);
    }

    private String page(Actor actor, String assessment, Form form, Model model) {
        SignOffs.Check check = signOffs.check(actor, AssessmentId.of(assessment));
        if (check.declaration().isEmpty()) throw new NotFound();
        OrganisationId organisation = check.assessed().assessment().organisation();
        model.addAttribute("form", form);
        model.addAttribute("page", SignOffView.of(check, actor.may(Right.PUBLISH, organisation)));
        return "publication/sign-off";
    }
}
