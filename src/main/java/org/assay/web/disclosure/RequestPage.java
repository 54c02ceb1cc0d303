package org.assay.web.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.disclosure.EvidenceRequest;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.Outcome;
import org.assay.disclosure.RequestId;
import org.assay.evidence.Adding;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.web.layout.Form;
import org.assay.web.layout.GivenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request for evidence: what is asked, what was supplied, and closing it. */
@Controller
@RequestMapping("/evidence-requests/{request}")
class RequestPage {
    private static final int OFFERED = 50;

    private final EvidenceRequests requests;
    private final Documents documents;
    private final Organisations organisations;

    RequestPage(EvidenceRequests requests, Documents documents, Organisations organisations) {
        this.requests = requests;
        this.documents = documents;
        this.organisations = organisations;
    }

    /** Not found for others than the two sides. */
    @OpenToAll
    @GetMapping
    @Transactional(readOnly = true)
    String show(@Nullable Actor actor, @PathVariable String request, Model model) {
        return page(actor, RequestId.of(request), Form.empty(), model);
    }

    /** Supplies a document that is on the list, or a new one. */
    @Allow(Right.ANSWER)
    @PostMapping("/documents")
    String supply(
            Actor actor,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        RequestId id = RequestId.of(request);
        EvidenceRequest found = requests.find(actor, id);
        actor.require(Right.ANSWER, found.organisation());
        Form form = Form.of("document", document, "link", link, "place", place);
        var chosen = Ids.parse(document).map(DocumentId::new);
        if (chosen.isEmpty() && requests.maySupply(actor, found)) {
            switch (documents.add(
                    actor, found.organisation(), GivenFile.offer("", link, place, file))) {
                case Adding.Added(Document added) -> chosen = java.util.Optional.of(added.id());
                case Adding.Refused(Problem problem) -> {
                    response.setStatus(422);
                    return page(actor, id, form.with(List.of(problem)), model);
                }
            }
        }
        DocumentId which = chosen.orElseGet(() -> new DocumentId(id.value()));
        return answer(
                requests.supply(actor, id, which),
                "Supplied. Those who asked can open it now.",
                form,
                new Asked(actor, id, response, next, model));
    }

    @Allow(Right.ANSWER)
    @PostMapping("/finish")
    String finish(
            Actor actor,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        RequestId id = RequestId.of(request);
        return answer(
                requests.finish(actor, id, words),
                "The request is closed.",
                Form.of("words", words),
                new Asked(actor, id, response, next, model));
    }

    @Allow(Right.REQUEST_EVIDENCE)
    @PostMapping("/end")
    String end(
            Actor actor,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        RequestId id = RequestId.of(request);
        return answer(
                requests.end(actor, id, words),
                "The request is closed.",
                Form.of("words", words),
                new Asked(actor, id, response, next, model));
    }

    private record Asked(
            Actor actor,
            RequestId id,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {}

    private String answer(Outcome outcome, String notice, Form form, Asked asked) {
        return switch (outcome) {
            case Outcome.Done _ -> back(asked, notice);
            case Outcome.Closed _ -> back(asked, "The request was closed already.");
            case Outcome.Refused(List<Problem> problems) -> {
                asked.response().setStatus(422);
                yield page(asked.actor(), asked.id(), form.with(problems), asked.model());
            }
        };
    }

    private static String back(Asked asked, String notice) {
        asked.next().addFlashAttribute("notice", notice);
        return "redirect:/evidence-requests/" + asked.id();
    }

    private String page(@Nullable Actor actor, RequestId id, Form form, Model model) {
        EvidenceRequest request = requests.find(actor, id);
        boolean maySupply = actor != null && requests.maySupply(actor, request);
        var places = organisations.find(List.of(request.organisation(), request.recipient()));
        model.addAttribute("request", request);
        model.addAttribute("organisation", name(places.get(request.organisation())));
        model.addAttribute("recipient", name(places.get(request.recipient())));
        model.addAttribute("form", form);
        model.addAttribute("maySupply", maySupply);
        model.addAttribute(
                "mayEnd",
                actor != null
                        && request.open()
                        && actor.may(Right.REQUEST_EVIDENCE, request.recipient()));
        Map<String, String> offered = new LinkedHashMap<>();
        if (maySupply && actor != null) {
            offered.put("", "A new document, given below");
            documents
                    .offered(actor, request.organisation(), List.of(), OFFERED)
                    .forEach(each -> offered.put(each.id().toString(), each.title()));
        }
        model.addAttribute("offered", offered);
        return "disclosure/request";
    }

    private static String name(@Nullable Organisation organisation) {
        return organisation == null ? "" : organisation.name();
    }
}
