package org.assay.web.round;

import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.round.Round;
import org.assay.round.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds that a board follows. */
@Controller
class RoundsPage {
    private final Rounds rounds;

    RoundsPage(Rounds rounds) {
        this.rounds = rounds;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/rounds")
    String list(Actor actor, Model model) {
        List<Round> all = rounds.of(actor, actor.chosen());
        model.addAttribute("rounds", all);
        return "round/rounds";
    }
}
