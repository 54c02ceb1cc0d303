package org.assay.api.round;

import org.assay.api.rest.Threshold;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.Right;
import org.assay.round.RoundId;
import org.assay.round.Rounds;
import org.springframework.stereotype.Component;

/** Who may do something with a round. */
@Component
class RoundThreshold implements Threshold {
    private final Rounds rounds;

    RoundThreshold(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String variable() {
        return "round";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        var round = rounds.find(actor, RoundId.of(id));
        if (round.boards().stream().noneMatch(board -> actor.may(right, board)))
            throw new NotAllowed(right);
    }
}
