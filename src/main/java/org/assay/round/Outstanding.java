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

    Outstanding(JdbcRounds rounds, JdbcRoundRequests requests) {
        this.rounds = rounds;
        this.requests = requests;
    }

    /** A request that still stands. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(RoundId round, OrganisationId organisation) {
        return requests.asked(round, organisation);
    }

    /** Every request whose last day is that day or later. */
    @Transactional(readOnly = true)
    public List<Asked> dueFrom(LocalDate day) {
        return requests.dueFrom(day);
    }

    /** What an organisation is asked for. */
    @Transactional(readOnly = true)
    public List<Asked> asking(OrganisationId organisation) {
        return requests.asking(organisation);
    }

    /** The rounds that a board follows. */
    @Transactional(readOnly = true)
    public List<Round> of(OrganisationId board) {
        return rounds.of(board);
    }
}
