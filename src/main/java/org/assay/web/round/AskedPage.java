package org.assay.web.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.reporting.Received;
import org.assay.round.Asked;
import org.assay.round.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What boards ask one's own organisation for. */
@Controller
public class AskedPage {
    /**
     * A request as the agency sees it.
     *
     * @param board who asks
     * @param handedIn whether a return of it stands
     */
    public record Line(Asked asked, String board, boolean handedIn, boolean overdue) {}

    private final Rounds rounds;
    private final Received received;
    private final Organisations organisations;
    private final Clock clock;

    AskedPage(Rounds rounds, Received received, Organisations organisations, Clock clock) {
        this.rounds = rounds;
        this.received = received;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping("/asked")
    @Transactional(readOnly = true)
    String show(Actor actor, Model model) {
        OrganisationId organisation = actor.chosen();
        List<Asked> asked = rounds.asking(actor, organisation);
        var editions = received.editionsOf(organisation);
        var boards = organisations.find(asked.stream().map(one -> one.round().opener()).toList());
        LocalDate today = London.today(clock);
        model.addAttribute(
                "lines",
                asked.stream()
                        .map(one -> {
                            boolean in =
                                    editions.contains(
                                            one.round().framework() + "/" + one.round().edition());
                            Organisation board = boards.get(one.round().opener());
                            return new Line(
                                    one,
                                    board == null ? "" : board.name(),
                                    in,
                                    !in && today.isAfter(one.due()));
                        })
                        .toList());
        return "round/asked";
    }
}
