package org.assay.web.round;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Lineage;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.OrganisationTypes;
import org.assay.reporting.AgencySearch;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundId;
import org.assay.web.layout.FilterChoices;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the agencies of a round stand, and what came of those that handed in. */
@Controller
@RequestMapping("/rounds/{round}")
class BoardPage {
    private final BoardViews views;
    private final Editions editions;
    private final OrganisationTypes types;

    BoardPage(BoardViews views, Editions editions, OrganisationTypes types) {
        this.views = views;
        this.editions = editions;
        this.types = types;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    String show(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Form form = AgencyFilters.form(asked);
        boolean all = asked.getOrDefault("show", "").equals("all");
        AgencySearch search = AgencyFilters.search(form, all ? 0 : FilterChoices.page(asked));
        BoardView view = views.of(actor, RoundId.of(round), search);
        Form said = said(form, search, view, response);
        model.addAttribute(
                "page", BoardPageView.of(view, AgencyFilters.of(said, view.edition(), types)));
        return "round/board";
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/statements")
    String statements(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Form form = AgencyFilters.form(asked);
        AgencySearch search = AgencyFilters.search(form, 1);
        BoardView view = views.of(actor, RoundId.of(round), search);
        Form said = said(form, search, view, response);
        model.addAttribute(
                "page", StatementsView.of(view, AgencyFilters.of(said, view.edition(), types)));
        return "round/statements";
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/comparison")
    String comparison(Actor actor, @PathVariable String round, Model model) {
        BoardView view = views.of(actor, RoundId.of(round), AgencyFilters.search(Form.empty(), 1));
        model.addAttribute("view", view);
        model.addAttribute("before", before(view.edition()));
        return "round/comparison";
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/reminders")
    String remind(Actor actor, @PathVariable String round, RedirectAttributes after) {
        int reminded = views.remindOverdue(actor, RoundId.of(round));
        after.addFlashAttribute(
                "notice",
                reminded == 0
                        ? "Nobody was reminded: everybody overdue was reminded today already."
                        : "%s reminded by mail."
                                .formatted(
                                        Say.count(
                                                reminded, "organisation is", "organisations are")));
        return "redirect:/rounds/" + RoundId.of(round);
    }

    /** With what is wrong with what was asked for. */
    private static Form said(
            Form form, AgencySearch search, BoardView view, HttpServletResponse response) {
        List<Problem> problems = search.problems(view.edition());
        if (problems.isEmpty()) return form;
        response.setStatus(422);
        return form.with(problems);
    }

    private String before(Edition edition) {
        return Lineage.of(edition)
                .before()
                .flatMap(base -> editions.find(edition.framework(), base))
                .map(base -> base.title() + " " + base.edition())
                .orElse("the edition before");
    }
}
