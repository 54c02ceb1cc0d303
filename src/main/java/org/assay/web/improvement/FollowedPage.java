package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.improvement.Following;
import org.assay.improvement.PlanId;
import org.assay.improvement.PlanLine;
import org.assay.improvement.PlanSearch;
import org.assay.improvement.Repeated;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Listing;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.reporting.RoundPlans;
import org.assay.reporting.RoundPlans.Narrowed;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans that came with returns, for those who received them: to read, and to follow. */
@Controller
@RequestMapping("/followed")
class FollowedPage {
    private final Following following;
    private final RoundPlans rounds;
    private final Organisations organisations;
    private final PlanViews views;
    private final Clock clock;

    FollowedPage(
            Following following,
            RoundPlans rounds,
            Organisations organisations,
            PlanViews views,
            Clock clock) {
        this.following = following;
        this.rounds = rounds;
        this.organisations = organisations;
        this.views = views;
        this.clock = clock;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    @Transactional(readOnly = true)
    String all(
            Actor actor,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        OrganisationId board = actor.chosen();
        RoundPlans.Wish wish = Asked.round(fields);
        Narrowed narrowed = rounds.narrow(actor, board, Asked.of(fields), wish);
        if (!narrowed.problems().isEmpty()) response.setStatus(422);
        PlanSearch search = narrowed.search();
        LocalDate today = London.today(clock);
        Listing<PlanLine> found = following.page(actor, board, search);
        List<OrganisationId> whose =
                found.rows().stream().map(line -> line.plan().organisation()).distinct().toList();
        var choices =
                new PlansView(
                        found.map(line -> new LineView(line, today)),
                        search,
                        List.of(),
                        Map.of(),
                        Form.empty(),
                        false);
        model.addAttribute(
                "page", new FollowedView(narrowed, wish, organisations.find(whose), choices));
        return "improvement/followed";
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/{followed}")
    @Transactional(readOnly = true)
    String one(Actor actor, @PathVariable String followed, Model model) {
        WholePlan found = following.find(actor, actor.chosen(), PlanId.of(followed));
        String name =
                organisations.find(found.plan().organisation()).map(Organisation::name).orElse("");
        model.addAttribute("organisation", name);
        model.addAttribute(
                "page",
                views.of(
                        actor,
                        new Repeated(found, Map.of()),
                        null,
                        Form.empty(),
                        Form.empty(),
                        London.today(clock)));
        return "improvement/followed-plan";
    }
}
