package org.assay.web.framework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.OverlayStart;
import org.assay.framework.PackProblem;
import org.assay.framework.Publishing;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a board lays over an edition: its own requirements, words and names. */
@Controller
@RequestMapping("/overlays")
class OverlaysPage {
    private final Editions editions;
    private final Organisations organisations;

    OverlaysPage(Editions editions, Organisations organisations) {
        this.editions = editions;
        this.organisations = organisations;
    }

    @Allow(Right.PUBLISH_OVERLAYS)
    @GetMapping
    String all(Actor actor, Model model) {
        String key = board(actor).code();
        List<Edition> all = editions.all();
        model.addAttribute(
                "own",
                all.stream().filter(each -> each.overlay().equals(Optional.of(key))).toList());
        model.addAttribute("bases", all.stream().filter(each -> each.overlay().isEmpty()).toList());
        return "framework/overlays";
    }

    /**
     * @param over the edition to lay it over
     */
    @Allow(Right.PUBLISH_OVERLAYS)
    @GetMapping("/new")
    String begin(Actor actor, @RequestParam(defaultValue = "") String over, Model model) {
        Organisation board = board(actor);
        Optional<Edition> base =
                editions.all().stream().filter(each -> each.toString().equals(over)).findFirst();
        if (base.isEmpty() && !over.isEmpty()) throw new NotFound();
        String start = base.map(each -> start(each, board)).orElse("");
        return form(Form.of("pack", start), board, model);
    }

    @Allow(Right.PUBLISH_OVERLAYS)
    @PostMapping
    String publish(
            Actor actor,
            @RequestParam(defaultValue = "") String pack,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Organisation board = board(actor);
        Publishing outcome;
        try {
            outcome = editions.publish(actor, "overlay", pack);
        } catch (NotAllowed notTheirs) {
            response.setStatus(403);
            return again(
                    pack,
                    List.of(
                            new Problem(
                                    "pack",
                                    "You can publish what %s lays over an edition: overlay and authority both have to be %s."
                                            .formatted(board.name(), board.code()))),
                    board,
                    model);
        }
        return switch (outcome) {
            case Publishing.Published(Edition edition) -> {
                next.addFlashAttribute(
                        "notice", "%s is published.".formatted(edition.shortTitle()));
                yield "redirect:/overlays";
            }
            case Publishing.AlreadyPublished(Edition edition) -> {
                response.setStatus(409);
                yield again(
                        pack,
                        List.of(
                                new Problem(
                                        "pack",
                                        "%s is published already, and an edition never changes."
                                                .formatted(edition))),
                        board,
                        model);
            }
            case Publishing.Rejected(List<PackProblem> problems) -> {
                response.setStatus(422);
                yield again(
                        pack, problems.stream().map(OverlaysPage::problem).toList(), board, model);
            }
        };
    }

    private static String start(Edition base, Organisation board) {
        return OverlayStart.of(base, board.code(), board.name());
    }

    private String again(String pack, List<Problem> problems, Organisation board, Model model) {
        return form(Form.of("pack", pack).with(problems), board, model);
    }

    private static String form(Form form, Organisation board, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("board", board);
        return "framework/overlay";
    }

    private static Problem problem(PackProblem problem) {
        String suggestion = problem.suggestion();
        return new Problem(
                "pack",
                "Line %d: %s%s"
                        .formatted(
                                problem.line(),
                                problem.message(),
                                suggestion.isEmpty() ? "" : " (" + suggestion + ")"));
    }

    private Organisation board(Actor actor) {
        return organisations.find(actor.chosen()).orElseThrow(NotFound::new);
    }
}
