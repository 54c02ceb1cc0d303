package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.assay.publication.Seen;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what publishing would give and what holds it down, and publishes or hands in. */
@Controller
@RequestMapping("/assessments/{assessment}/publication")
class PublishPage {
    private static final int LONGEST_TOKEN = 100;
    private static final Problem CHANGED =
            Problem.whole(
                    "Nothing was published or handed in: an answer, a confirmation or the level changed since you opened this page. Below it is as it stands now. Look at it, then go on.");

    private final Publishing publishing;

    PublishPage(Publishing publishing) {
        this.publishing = publishing;
    }

    @Allow(Right.VIEW)
    @GetMapping
    String check(Actor actor, @PathVariable String assessment, Model model) {
        return page(actor, AssessmentId.of(assessment), Form.empty(), model);
    }

    @AsksPassword
    @Allow(Right.PUBLISH)
    @PostMapping
    String publish(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") Set<String> to,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        AssessmentId id = AssessmentId.of(assessment);
        // a signature stands for what was seen: a change would have taken it off
        Seen saw = level.isEmpty() ? null : new Seen(level, seen);
        return switch (publishing.publish(actor, id, sound(token), to, saw)) {
            case PublishOutcome.Unchanged done ->
                    done(
                            done,
                            "Nothing has changed since this publication, so no new one was made.",
                            next);
            case PublishOutcome.Done done ->
                    done(
                            done,
                            done.publication().handedIn()
                                    ? "Handed in. Keep this receipt."
                                    : "Published. Everybody can find the summary in the public register from"
                                            + " now on.",
                            next);
            case PublishOutcome.Changed _ -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield page(actor, id, Form.empty().with(List.of(CHANGED)), model);
            }
            case PublishOutcome.Refused refused -> {
                response.setStatus(422);
                var problem = Problem.whole(why(refused) + " Nothing was handed in.");
                yield page(actor, id, Form.empty().with(List.of(problem)), model);
            }
        };
    }

    private static String why(PublishOutcome.Refused refused) {
        return switch (refused) {
            case PublishOutcome.Changed _ -> CHANGED.message();
            case PublishOutcome.StillStands _ ->
                    "It was handed in already. Take that back first, with a reason.";
            case PublishOutcome.Incomplete(var missing) ->
                    "Something is missing: %s".formatted(missing.getFirst().sentence());
            case PublishOutcome.NotSigned _ ->
                    "The declaration is not signed, or something was changed since.";
            case PublishOutcome.NobodyReceives(String sentence) -> sentence;
            case PublishOutcome.NotForThem(String sentence) -> sentence;
        };
    }

    private static String done(PublishOutcome.Done done, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/publications/"
                + done.publication().id()
                + (done.publication().handedIn() ? "/receipt" : "");
    }

    private String page(Actor actor, AssessmentId assessment, Form form, Model model) {
        Publishing.Check check = publishing.check(actor, assessment);
        boolean mayPublish = actor.may(Right.PUBLISH, check.assessed().assessment().organisation());
        String token = UUID.randomUUID().toString();
        if (check.handedIn()) {
            model.addAttribute("page", new HandInView(check, token, mayPublish, form));
            return "publication/hand-in";
        }
        model.addAttribute("page", PublishView.of(check, token, mayPublish));
        model.addAttribute("form", form);
        return "publication/check";
    }

    /** A form without a token of ours is a wish of its own. */
    private static String sound(String token) {
        boolean ours = !token.isBlank() && token.length() <= LONGEST_TOKEN && token.indexOf(0) < 0;
        return ours ? token : UUID.randomUUID().toString();
    }
}
