package org.assay.web.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.framework.Deadline;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.OrganisationTypes;
import org.assay.round.AskableEditions;
import org.assay.round.Call;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.web.layout.DayFields;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a round: first of which edition, then whom and by when. */
@Controller
class NewRoundPage {
    private final Rounds rounds;
    private final AskableEditions editions;
    private final OrganisationTypes types;
    private final Clock clock;

    NewRoundPage(Rounds rounds, AskableEditions editions, OrganisationTypes types, Clock clock) {
        this.rounds = rounds;
        this.editions = editions;
        this.types = types;
        this.clock = clock;
    }

    @Allow(Right.OPEN_ROUNDS)
    @GetMapping("/rounds/new")
    String ask(Actor actor, @RequestParam(defaultValue = "") String edition, Model model) {
        List<Edition> all = editions.of(actor, actor.chosen());
        Optional<Edition> chosen = chosen(all, edition);
        if (chosen.isEmpty()) {
            if (!edition.isEmpty()) throw new NotFound();
            model.addAttribute("editions", all);
            return "round/choose";
        }
        var fields = new LinkedHashMap<String, String>();
        chosen.get()
                .due()
                .map(Deadline::on)
                .filter(on -> !on.isBefore(London.today(clock)))
                .ifPresent(on -> DayFields.show(fields, "due", on));
        return page(actor, chosen.get(), Form.of(fields), Set.of(), Set.of(), Set.of(), model);
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/rounds")
    String open(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        OrganisationId board = actor.chosen();
        Map<String, String> fields = WhomFields.single(sent);
        Optional<Edition> chosen = named(actor, board, fields.getOrDefault("edition", ""));
        if (chosen.isEmpty()) return "redirect:/rounds/new";
        Edition edition = chosen.get();
        var problems = new ArrayList<Problem>();
        LocalDate due = DayFields.read(fields, "due", problems);
        Set<OrganisationId> together =
                WhomFields.all(sent, "together").stream()
                        .flatMap(id -> Ids.parse(id).stream())
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet());
        var call =
                new Call(
                        edition.framework(),
                        edition.edition(),
                        due,
                        WhomFields.read(sent),
                        together);
        return switch (rounds.open(actor, board, call)) {
            case RoundOpened.Opened(var round, int asked, int leftOut) -> {
                after.addFlashAttribute(
                        "notice",
                        "The round is open. %s told by mail.%s"
                                .formatted(
                                        Say.count(asked, "organisation is", "organisations are"),
                                        WhomFields.leftOut(leftOut)));
                yield "redirect:/rounds/" + round;
            }
            case RoundOpened.Already(var round) -> {
                after.addFlashAttribute(
                        "notice",
                        "You have a round of this edition already. Here it is; you can ask more in it.");
                yield "redirect:/rounds/" + round;
            }
            case RoundOpened.Invalid(var found) -> {
                if (problems.isEmpty()) problems.addAll(found);
                else
                    found.stream().filter(one -> !one.field().equals("due")).forEach(problems::add);
                response.setStatus(422);
                yield page(
                        actor,
                        edition,
                        Form.of(fields).with(problems),
                        WhomFields.all(sent, "types"),
                        WhomFields.all(sent, "areas"),
                        WhomFields.all(sent, "together"),
                        model);
            }
        };
    }

    private String page(
            Actor actor,
            Edition edition,
            Form form,
            Set<String> chosenTypes,
            Set<String> chosenAreas,
            Set<String> together,
            Model model) {
        var others = new LinkedHashMap<String, String>();
        editions.besides(actor.chosen(), edition)
                .forEach((id, title) -> others.put(id.toString(), title));
        model.addAttribute("edition", edition);
        model.addAttribute("whom", WhomFields.of(form, edition, types, chosenTypes, chosenAreas));
        model.addAttribute("others", others);
        model.addAttribute("together", together);
        return "round/new";
    }

    private Optional<Edition> named(Actor actor, OrganisationId board, String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : editions.find(actor, board, name.substring(0, slash), name.substring(slash + 1));
    }

    /** The one of this name, or the only one there is. */
    private static Optional<Edition> chosen(List<Edition> all, String name) {
        return name.isEmpty() && all.size() == 1
                ? all.stream().findFirst()
                : all.stream().filter(one -> one.toString().equals(name)).findFirst();
    }
}
