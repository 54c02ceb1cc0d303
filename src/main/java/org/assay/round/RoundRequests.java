package org.assay.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is asked of single organisations: extends, reminds, takes the request back. */
@Service
public class RoundRequests {
    private static final int LONGEST_REASON = 1_000;

    private final Rounds rounds;
    private final JdbcRoundRequests rows;
    private final ApplicationEventPublisher events;

    RoundRequests(Rounds rounds, JdbcRoundRequests rows, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Gives one organisation longer.
     *
     * @param until its own last day; null for none given
     */
    @Transactional
    public RoundChanged extend(
            Actor actor,
            RoundId id,
            OrganisationId agency,
            @Nullable LocalDate until,
            String reason) {
        JdbcRoundRequests.Found asked = rows.asked(id, agency).orElseThrow(NotFound::new);
        Round round = asked.round();
        Request request = asked.request();
        Rounds.boards(actor, round, Right.OPEN_ROUNDS);
        var problem = rounds.dueProblem(until);
        if (problem.isPresent() || until == null)
            return RoundChanged.wrong(
                    "until", problem.map(one -> one.message()).orElse("Give the last day."));
        if (!until.isAfter(round.due()))
            return RoundChanged.wrong("until", "An extension ends after the round's own last day.");
        if (reason.strip().length() > LONGEST_REASON)
            return RoundChanged.wrong(
                    "reason", "Say it in at most %,d characters.".formatted(LONGEST_REASON));
        if (until.equals(request.extendedTo()) && reason.strip().equals(request.reason()))
            return new RoundChanged.Changed(0);
        rows.extend(id, agency, until, reason.strip());
        events.publishEvent(new DueChanged(id, until, Set.of(agency)));
        rounds.say(
                actor,
                round,
                "round.extended",
                request.due(round).toString(),
                "%s for organisation/%s".formatted(until, agency));
        return new RoundChanged.Changed(1);
    }

    /**
     * Reminds those of these that nobody has reminded today.
     *
     * @return how many are reminded now
     */
    @Transactional
    public int remind(Actor actor, RoundId id, Collection<OrganisationId> agencies) {
        Round round = rounds.find(actor, id, Right.OPEN_ROUNDS);
        LocalDate today = rounds.today();
        Set<OrganisationId> reminded = rows.remind(id, agencies, today);
        if (reminded.isEmpty()) return 0;
        events.publishEvent(new AgenciesReminded(id, today, reminded));
        rounds.say(actor, round, "round.reminded", null, reminded.size() + " reminded");
        return reminded.size();
    }

    /** Takes a request back; the organisation no longer stands in the round. */
    @Transactional
    public RoundChanged withdraw(Actor actor, RoundId id, OrganisationId agency) {
        Round round = rounds.find(actor, id, Right.OPEN_ROUNDS);
        if (!rows.withdraw(id, agency, rounds.now())) throw new NotFound();
        rounds.say(actor, round, "round.released", "organisation/" + agency, null);
        return new RoundChanged.Changed(1);
    }
}
