package org.assay.web.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.reporting.AgencyRow;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundChanged;
import org.assay.round.RoundId;
import org.assay.round.RoundRequests;
import org.assay.web.layout.DayFields;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One agency of a round: where it stands, its ratings by standard, more time. */
@Controller
@RequestMapping("/rounds/{round}/agencies/{agency}")
class AgencyPage {
    private final BoardViews views;
    private final RoundRequests requests;

    AgencyPage(BoardViews views, RoundRequests requests) {
        this.views = views;
        this.requests = requests;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    String show(Actor actor, @PathVariable String round, @PathVariable String agency, Model model) {
        return page(actor, RoundId.of(round), OrganisationId.of(agency), null, model);
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/extension")
    String extend(
            Actor actor,
            @PathVariable String round,
            @PathVariable String agency,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        RoundId id = RoundId.of(round);
        OrganisationId who = OrganisationId.of(agency);
        var problems = new ArrayList<Problem>();
        LocalDate until = DayFields.read(fields, "until", problems);
        if (problems.isEmpty())
            switch (requests.extend(actor, id, who, until, fields.getOrDefault("reason", ""))) {
                case RoundChanged.Changed(int _, int _) -> {
                    after.addFlashAttribute(
                            "notice",
                            "The last day is now %s. Its Administrators are told by mail."
                                    .formatted(until == null ? "" : Say.day(until)));
                    return "redirect:/rounds/%s/agencies/%s".formatted(id, who);
                }
                case RoundChanged.Invalid(List<Problem> found) -> problems.addAll(found);
            }
        response.setStatus(422);
        return page(actor, id, who, Form.of(fields).with(problems), model);
    }

    @Allow(Right.OPEN_ROUNDS)
    @PostMapping("/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String round,
            @PathVariable String agency,
            RedirectAttributes after) {
        RoundId id = RoundId.of(round);
        requests.withdraw(actor, id, OrganisationId.of(agency));
        after.addFlashAttribute("notice", "The request was taken back.");
        return "redirect:/rounds/" + id;
    }

    private String page(
            Actor actor, RoundId round, OrganisationId agency, @Nullable Form form, Model model) {
        BoardView view = views.of(actor, round, agency);
        AgencyRow row = view.agencies().rows().getFirst();
        List<Standard> columns = view.columns();
        model.addAttribute("view", view);
        model.addAttribute("row", row);
        model.addAttribute("line", BoardPageView.line(view, columns, row));
        model.addAttribute("columns", columns);
        model.addAttribute("form", form == null ? given(row) : form);
        return "round/agency";
    }

    private static Form given(AgencyRow row) {
        var fields = new LinkedHashMap<String, String>();
        DayFields.show(fields, "until", row.request().extendedTo());
        fields.put("reason", row.request().reason());
        return Form.of(fields);
    }
}
