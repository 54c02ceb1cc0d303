package org.assay.web.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.OrganisationTypes;
import org.assay.round.Round;
import org.assay.round.RoundChanged;
import org.assay.round.RoundId;
import org.assay.round.Rounds;
import org.assay.web.layout.DayFields;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a round that is open: its last day, and whom it asks besides. */
@Controller
@RequestMapping("/rounds/{round}")
class ChangePage {
    private final Rounds rounds;
    private final Editions editions;
    private final OrganisationTypes types;

    ChangePage(Rounds rounds, Editions editions, OrganisationTypes types) {
        this.rounds = rounds;
        this.editions = editions;
        this.types = types;
    }

    @Allow(Right.OPEN_ROUNDS)
    @GetMapping("/change")
    String ask(Actor actor, @PathVariable String round, Model model) {
        Round found = rounds.find(actor, RoundId.of(round));
        var fields = new LinkedHashMap<String, String>();
        DayFields.show(fields, "due", found.due());
        return page(found, Form.of(fields), Set.of(), Set.of(), model);
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/due")
    String changeDue(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        RoundId id = RoundId.of(round);
        var problems = new ArrayList<Problem>();
        LocalDate due = DayFields.read(fields, "due", problems);
        if (problems.isEmpty())
            switch (rounds.changeDue(actor, id, due)) {
                case RoundChanged.Changed(int told, int _) -> {
                    after.addFlashAttribute(
                            "notice",
                            told == 0
                                    ? "The last day stays as it was."
                                    : "The last day was changed. Everybody asked is told by mail.");
                    return "redirect:/rounds/" + id;
                }
                case RoundChanged.Invalid(List<Problem> found) -> problems.addAll(found);
            }
        response.setStatus(422);
        Round found = rounds.find(actor, id);
        return page(found, Form.of(fields).with(problems), Set.of(), Set.of(), model);
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/agencies")
    @Transactional
    String askMore(
            Actor actor,
            @PathVariable String round,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        RoundId id = RoundId.of(round);
        return switch (rounds.ask(actor, id, WhomFields.read(sent))) {
            case RoundChanged.Changed(int asked, int leftOut) -> {
                String said =
                        asked == 0
                                ? "Nobody new: all of them are asked already."
                                : "%s asked now and told by mail."
                                        .formatted(
                                                Say.count(
                                                        asked,
                                                        "organisation is",
                                                        "organisations are"));
                after.addFlashAttribute("notice", said + WhomFields.leftOut(leftOut));
                yield "redirect:/rounds/" + id;
            }
            case RoundChanged.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                Round found = rounds.find(actor, id);
                var fields = new LinkedHashMap<>(WhomFields.single(sent));
                DayFields.show(fields, "due", found.due());
                yield page(
                        found,
                        Form.of(fields).with(problems),
                        WhomFields.all(sent, "types"),
                        WhomFields.all(sent, "areas"),
                        model);
            }
        };
    }

    private String page(
            Round round, Form form, Set<String> chosenTypes, Set<String> areas, Model model) {
        Edition edition =
                editions.find(round.framework(), round.edition()).orElseThrow(NotFound::new);
        model.addAttribute("round", round);
        model.addAttribute("whom", WhomFields.of(form, edition, types, chosenTypes, areas));
        return "round/change";
    }
}
