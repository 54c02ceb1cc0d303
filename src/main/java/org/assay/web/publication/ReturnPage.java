package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Right;
import org.assay.publication.Publication;
import org.assay.publication.PublicationId;
import org.assay.publication.Publications;
import org.assay.publication.Withdrawing;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The receipt of a return that was handed in, to print; and taking it back. */
@Controller
@RequestMapping("/publications/{publication}")
class ReturnPage {
    private final Publications publications;
    private final Withdrawing withdrawing;

    ReturnPage(Publications publications, Withdrawing withdrawing) {
        this.publications = publications;
        this.withdrawing = withdrawing;
    }

    /** Not found for those who may not read the return. */
    @OpenToAll
    @GetMapping("/receipt")
    String receipt(@Nullable Actor actor, @PathVariable String publication, Model model) {
        return page(actor, PublicationId.of(publication), Form.empty(), model);
    }

    @AsksPassword
    @Allow(Right.PUBLISH)
    @PostMapping("/withdrawal")
    String takeBack(
            Actor actor,
            @PathVariable String publication,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        PublicationId id = PublicationId.of(publication);
        return switch (withdrawing.withdraw(actor, id, reason)) {
            case Withdrawing.Outcome.Done(Publication done) ->
                    back(done, "It is taken back, and those who received it are told.", next);
            case Withdrawing.Outcome.Already(Publication done) ->
                    back(done, "It was taken back already.", next);
            case Withdrawing.Outcome.NotHandedIn(Publication done) ->
                    back(done, "It was published to everybody and stays so.", next);
            case Withdrawing.Outcome.Invalid invalid -> {
                response.setStatus(422);
                yield page(actor, id, Form.of("reason", reason).with(invalid.problems()), model);
            }
        };
    }

    private String page(@Nullable Actor actor, PublicationId id, Form form, Model model) {
        if (!(publications.open(actor, id) instanceof Publications.Opened.Whole whole))
            throw new NotFound();
        model.addAttribute("whole", whole);
        model.addAttribute("form", form);
        model.addAttribute(
                "mayTakeBack",
                actor != null
                        && whole.publication().handedIn()
                        && whole.publication().stands()
                        && actor.may(Right.PUBLISH, whole.publication().organisation()));
        return "publication/receipt";
    }

    private static String back(Publication publication, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/publications/" + publication.id() + "/receipt";
    }
}
