package org.assay.web.service;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.BoardGroups;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For which groups each board speaks. */
@Controller
@RequestMapping("/service/boards")
class BoardsPage {
    private final BoardGroups groups;

    BoardsPage(BoardGroups groups) {
        this.groups = groups;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    String list(Actor actor, Model model) {
        return page(actor, Form.empty(), model);
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping
    String add(
            Actor actor,
            @RequestParam(defaultValue = "") String board,
            @RequestParam(defaultValue = "") String group,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return switch (groups.add(actor, board, group)) {
            case BoardGroups.Adding.Done(var added) -> {
                next.addFlashAttribute(
                        "notice", "%s speaks for %s.".formatted(added.boardName(), added.name()));
                yield "redirect:/service/boards";
            }
            case BoardGroups.Adding.Refused(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(actor, Form.of("board", board, "group", group).with(problems), model);
            }
        };
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping("/end")
    String remove(
            Actor actor,
            @RequestParam(defaultValue = "") String board,
            @RequestParam(defaultValue = "") String group,
            RedirectAttributes next) {
        groups.remove(actor, board, group);
        next.addFlashAttribute(
                "notice", "It no longer speaks for them. What it published stays as it is.");
        return "redirect:/service/boards";
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("all", groups.all(actor));
        return "service/boards";
    }
}
