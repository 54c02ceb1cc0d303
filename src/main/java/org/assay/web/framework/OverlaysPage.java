package org.assay.web.framework;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assay.framework.Checked;
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
import org.assay.organisation.BoardGroups;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a board lays over an edition: its own requirements, words and names. */
@Controller
@RequestMapping("/overlays")
class OverlaysPage {
    private static final String FILE = "overlay";

    private final Editions editions;
    private final Organisations organisations;
    private final BoardGroups groups;

    OverlaysPage(Editions editions, Organisations organisations, BoardGroups groups) {
        this.editions = editions;
        this.organisations = organisations;
        this.groups = groups;
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
        String start =
                base.map(each -> OverlayStart.of(each, board, groups.of(board.id()))).orElse("");
        return form(OverlayForm.of(start, board, List.of()), model);
    }

    /**
     * Shows what a pack changes, or publishes it.
     *
     * @param file takes the place of what was typed
     * @param step {@code check} or {@code publish}
     */
    @Allow(Right.PUBLISH_OVERLAYS)
    @PostMapping
    String take(
            Actor actor,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "check") String step,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Organisation board = board(actor);
        String yaml = file == null || file.isEmpty() ? pack : text(file);
        boolean typed = yaml.equals(pack);
        try {
            return step.equals("publish") && typed
                    ? publish(actor, board, yaml, model, response, next)
                    : check(actor, board, yaml, model, response);
        } catch (NotAllowed notTheirs) {
            response.setStatus(403);
            return wrong(
                    yaml,
                    board,
                    model,
                    "You can publish what %s lays over an edition: `overlay` has to be %s."
                            .formatted(board.name(), board.code()));
        }
    }

    private String check(
            Actor actor,
            Organisation board,
            String yaml,
            Model model,
            HttpServletResponse response) {
        return switch (editions.check(actor, FILE, yaml)) {
            case Checked.Ready ready -> {
                Form form = Form.of("pack", yaml);
                yield form(new OverlayForm(form, board, Optional.of(ready)), model);
            }
            case Checked.AlreadyPublished(Edition edition) ->
                    already(yaml, board, edition, model, response);
            case Checked.Rejected(List<PackProblem> problems) ->
                    rejected(yaml, board, problems, model, response);
        };
    }

    private String publish(
            Actor actor,
            Organisation board,
            String yaml,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (editions.publish(actor, FILE, yaml)) {
            case Publishing.Published(Edition edition) -> {
                next.addFlashAttribute(
                        "notice", "%s is published.".formatted(edition.shortTitle()));
                yield "redirect:/overlays";
            }
            case Publishing.AlreadyPublished(Edition edition) ->
                    already(yaml, board, edition, model, response);
            case Publishing.Rejected(List<PackProblem> problems) ->
                    rejected(yaml, board, problems, model, response);
        };
    }

    private String already(
            String yaml,
            Organisation board,
            Edition edition,
            Model model,
            HttpServletResponse response) {
        response.setStatus(409);
        String said = "%s is published already, and an edition never changes.".formatted(edition);
        return wrong(yaml, board, model, said);
    }

    private String rejected(
            String yaml,
            Organisation board,
            List<PackProblem> problems,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return form(OverlayForm.of(yaml, board, OverlayForm.problems(problems)), model);
    }

    private String wrong(String yaml, Organisation board, Model model, String said) {
        return form(OverlayForm.of(yaml, board, List.of(new Problem("pack", said))), model);
    }

    private String form(OverlayForm page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("groups", groups.of(page.board().id()));
        return "framework/overlay";
    }

    private static String text(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Organisation board(Actor actor) {
        return organisations.find(actor.chosen()).orElseThrow(NotFound::new);
    }
}
