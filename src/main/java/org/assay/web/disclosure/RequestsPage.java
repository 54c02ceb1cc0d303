package org.assay.web.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.disclosure.Asking;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.Outcome;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.form.Question;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.publication.PublicationId;
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

/** What was asked about a return, and for its recipients the form that asks. */
@Controller
@RequestMapping("/publications/{publication}/requests")
class RequestsPage {
    private static final Question DUE = Question.of("due", "By which day?", AnswerType.DATE);

    private final EvidenceRequests requests;

    RequestsPage(EvidenceRequests requests) {
        this.requests = requests;
    }

    /** Not found for those who may not read the return. */
    @OpenToAll
    @GetMapping
    String list(@Nullable Actor actor, @PathVariable String publication, Model model) {
        return page(actor, PublicationId.of(publication), Form.empty(), model);
    }

    @Allow(Right.REQUEST_EVIDENCE)
    @PostMapping
    String ask(
            Actor actor,
            @PathVariable String publication,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        PublicationId id = PublicationId.of(publication);
        Reading due = Reading.read(DUE, day(fields));
        LocalDate day =
                due instanceof Reading.Answered(Answer.Date(LocalDate given)) ? given : null;
        var asking =
                new Asking(fields.getOrDefault("ref", ""), fields.getOrDefault("asked", ""), day);
        return switch (requests.ask(actor, id, asking)) {
            case Outcome.Done(var request) -> {
                next.addFlashAttribute("notice", "Your request is on its way.");
                yield "redirect:/evidence-requests/" + request.id();
            }
            case Outcome.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(actor, id, Form.of(fields).with(better(problems, due)), model);
            }
            case Outcome.Closed _ -> throw new IllegalStateException("nothing is closed yet");
        };
    }

    private static Typed day(Map<String, String> fields) {
        return Typed.date(
                fields.getOrDefault("due-day", ""),
                fields.getOrDefault("due-month", ""),
                fields.getOrDefault("due-year", ""));
    }

    /** A day that cannot be read is said in the words of the one who read it. */
    private static List<Problem> better(List<Problem> problems, Reading due) {
        if (!(due instanceof Reading.Wrong(List<Problem> wrong))) return problems;
        return problems.stream()
                .map(each ->
                        each.field().equals("due")
                                ? new Problem("due", wrong.getFirst().message())
                                : each)
                .toList();
    }

    private String page(@Nullable Actor actor, PublicationId id, Form form, Model model) {
        EvidenceRequests.About about = requests.about(actor, id);
        var refs = new LinkedHashMap<String, String>();
        refs.put("", "The return as a whole");
        about.refs().forEach(ref -> refs.put(ref, ref));
        boolean mayAsk =
                actor != null
                        && about.whole().publication().stands()
                        && about.whole().publication().handedInTo().stream()
                                .anyMatch(place -> actor.may(Right.REQUEST_EVIDENCE, place));
        model.addAttribute("about", about);
        model.addAttribute("refs", refs);
        model.addAttribute("mayAsk", mayAsk);
        model.addAttribute("form", form);
        return "disclosure/requests";
    }
}
