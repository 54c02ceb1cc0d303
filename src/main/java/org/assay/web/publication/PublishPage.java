package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
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

/** Shows what publishing would give and what holds it down, and publishes. */
@Controller
@RequestMapping("/assessments/{assessment}/publication")
class PublishPage {
    private static final int LONGEST_TOKEN = 100;
    private static final Problem CHANGED =
            Problem.whole(
                    "Nothing was published: an answer, a confirmation or the level changed since you opened this page. Below it is as it stands now. Look at it, then publish.");

    private final Publishing publishing;

    PublishPage(Publishing publishing) {
        this.publishing = publishing;
    }

    @Allow(Right.VIEW)
    @GetMapping
    String check(Actor actor, @PathVariable String assessment, Model model) {
        return page(actor, AssessmentId.of(assessment), Form.empty(), model);
    }

    private String page(Actor actor, AssessmentId assessment, Form form, Model model) {
        Publishing.Check check = publishing.check(actor, assessment);
        boolean mayPublish = actor.may(Right.PUBLISH, check.assessed().assessment().organisation());
        model.addAttribute("page", PublishView.of(check, UUID.randomUUID().toString(), mayPublish));
        model.addAttribute("form", form);
        return "publication/check";
    }

    @Allow(Right.PUBLISH)
    @PostMapping
    String publish(
            Actor actor,
            @PathVariable String assessment,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        AssessmentId id = AssessmentId.of(assessment);
        Optional<PublishOutcome> published =
                publishing.publish(actor, id, sound(token), new Seen(level, seen));
        if (published.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(actor, id, Form.empty().with(List.of(CHANGED)), model);
        }
        PublishOutcome outcome = published.get();
        next.addFlashAttribute(
                "notice",
                switch (outcome) {
                    case PublishOutcome.Published _, PublishOutcome.AlreadyPublished _ ->
                            "Published. Everybody can find the summary in the public register from"
                                    + " now on.";
                    case PublishOutcome.Unchanged _ ->
                            "Nothing has changed since this publication, so no new one was made.";
                });
        return "redirect:/publications/" + outcome.publication().id();
    }

    /** A form without a token of ours is a wish of its own. */
    private static String sound(String token) {
        boolean ours = !token.isBlank() && token.length() <= LONGEST_TOKEN && token.indexOf(0) < 0;
        return ours ? token : UUID.randomUUID().toString();
    }
}
