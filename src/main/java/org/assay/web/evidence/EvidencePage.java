package org.assay.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assay.evidence.Adding;
import org.assay.evidence.DocumentSearch;
import org.assay.evidence.Documents;
import org.assay.evidence.Sizes;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.GivenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of the organisation's documents, and the form that adds one. */
@Controller
@RequestMapping("/evidence")
class EvidencePage {
    private final Documents documents;

    EvidencePage(Documents documents) {
        this.documents = documents;
    }

    @Allow(Right.VIEW)
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String withdrawn,
            Actor actor,
            Model model) {
        var search =
                new DocumentSearch(
                        printable(q), order(sort), withdrawn.equals("yes"), number(page));
        return show(search, Form.empty(), actor, model);
    }

    @Allow(Right.ANSWER)
    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var offer = GivenFile.offer(title, link, place, file);
        return switch (documents.add(actor, actor.chosen(), offer)) {
            case Adding.Added(var document) -> {
                next.addFlashAttribute(
                        "notice", "“%s” is on the list.".formatted(document.title()));
                yield "redirect:/documents/" + document.id();
            }
            case Adding.Refused(Problem problem) -> {
                response.setStatus(422);
                var form = Form.of("title", title, "link", link, "place", place);
                yield show(DocumentSearch.all(), form.with(List.of(problem)), actor, model);
            }
        };
    }

    private String show(DocumentSearch search, Form form, Actor actor, Model model) {
        var found = documents.list(actor, actor.chosen(), search);
        model.addAttribute("found", found.map(DocumentLine::new));
        model.addAttribute("search", search);
        model.addAttribute("form", form);
        model.addAttribute("limit", Sizes.plain(documents.limit()));
        return "evidence/list";
    }

    private static DocumentSearch.Sort order(String sort) {
        return Stream.of(DocumentSearch.Sort.values())
                .filter(order -> order.id().equals(sort))
                .findFirst()
                .orElse(DocumentSearch.Sort.NEWEST);
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    /** No text holds a NUL, so that looking for one would find nothing anyway. */
    private static String printable(String text) {
        return text.replace("\0", "");
    }
}
