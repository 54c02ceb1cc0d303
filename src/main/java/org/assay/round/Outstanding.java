package org.assay.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What jobs need to know of rounds; the database shows it to the pass {@code jobs} only. */
@Service
public class Outstanding {
    private final JdbcRounds rounds;
    private final JdbcRoundRequests requests;
    private final Belonging belonging;

    Outstanding(JdbcRounds rounds, JdbcRoundRequests requests, Belonging belonging) {
        this.rounds = rounds;
        this.requests = requests;
        this.belonging = belonging;
    }

    /** A request that still stands, of an organisation whose return still comes to who asks. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(RoundId round, OrganisationId organisation) {
        return belonging.standing(requests.asked(round, organisation).stream().toList()).stream()
                .findFirst();
    }

    /** As {@link #find}, all of them whose last day is that day or later. */
    @Transactional(readOnly = true)
    public List<Asked> dueFrom(LocalDate day) {
        return belonging.standing(requests.dueFrom(day));
    }

    /** As {@link #find}, all that an organisation is asked for. */
    @Transactional(readOnly = true)
    public List<Asked> asking(OrganisationId organisation) {
        return belonging.standing(requests.asking(organisation));
    }

    /** The rounds that a board follows. */
    @Transactional(readOnly = true)
    public List<Round> of(OrganisationId board) {
        return rounds.of(board);
    }
}
