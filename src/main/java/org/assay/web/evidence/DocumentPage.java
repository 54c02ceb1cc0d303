package org.assay.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.Colleagues;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.DocumentInUse;
import org.assay.evidence.Documents;
import org.assay.evidence.Renaming;
import org.assay.evidence.Withdrawal;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document: what it is, where it is used, its title, and whether it is on the list. */
@Controller
@RequestMapping("/documents/{document}")
class DocumentPage {
    private final Documents documents;
    private final Colleagues colleagues;

    DocumentPage(Documents documents, Colleagues colleagues) {
        this.documents = documents;
        this.colleagues = colleagues;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Transactional
    String show(@PathVariable("document") String id, Actor actor, Model model) {
        DocumentInUse found = documents.inUse(actor, DocumentId.of(id));
        return page(found, Form.of("title", found.document().title()), actor, model);
    }

    @Allow(Right.ANSWER)
    @PostMapping("/title")
    String rename(
            @PathVariable("document") String id,
            @RequestParam(defaultValue = "") String title,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (documents.rename(actor, DocumentId.of(id), title)) {
            case Renaming.Renamed(Document document) ->
                    back(document, "The title is now “%s”.".formatted(document.title()), next);
            case Renaming.Refused(Problem problem) -> {
                response.setStatus(422);
                var form = Form.of("title", title).with(List.of(problem));
                yield page(documents.inUse(actor, DocumentId.of(id)), form, actor, model);
            }
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping("/withdrawal")
    @Transactional
    String withdraw(
            @PathVariable("document") String id,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (documents.withdraw(actor, DocumentId.of(id))) {
            case Withdrawal.Withdrawn(Document document) ->
                    back(document, "The document is withdrawn. You can put it back.", next);
            case Withdrawal.StillCited _ -> {
                response.setStatus(422);
                DocumentInUse found = documents.inUse(actor, DocumentId.of(id));
                var form =
                        Form.of("title", found.document().title())
                                .with(
                                        List.of(
                                                new Problem(
                                                        "used",
                                                        "This document is still used. Take it out of the answers listed under “Where it is used” first")));
                yield page(found, form, actor, model);
            }
        };
    }

    @Allow(Right.ANSWER)
    @PostMapping("/restoration")
    String restore(@PathVariable("document") String id, Actor actor, RedirectAttributes next) {
        return back(
                documents.restore(actor, DocumentId.of(id)),
                "The document is on the list again.",
                next);
    }

    private String page(DocumentInUse found, Form form, Actor actor, Model model) {
        Document document = found.document();
        model.addAttribute("line", new DocumentLine(document));
        boolean own = actor.may(Right.VIEW, document.organisation());
        Map<PersonId, String> names = own ? colleagues.names(Set.of(document.addedBy())) : Map.of();
        model.addAttribute("addedBy", names.getOrDefault(document.addedBy(), ""));
        model.addAttribute("citations", found.citations());
        model.addAttribute("form", form);
        model.addAttribute("mayChange", actor.may(Right.ANSWER, document.organisation()));
        return "evidence/document";
    }

    private static String back(Document document, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/documents/" + document.id();
    }
}
