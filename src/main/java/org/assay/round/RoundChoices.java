package org.assay.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.Actor;
import org.assay.kernel.Ids;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a board choose among its rounds, and knows whom the chosen one asks. */
@Service
public class RoundChoices {
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcRounds rows;

    RoundChoices(JdbcRounds rows) {
        this.rows = rows;
    }

    /**
     * A choice.
     *
     * @param rounds that the board follows, the youngest first
     * @param chosen one of them; empty where none was chosen, or another
     * @param asked whom the chosen one asks, with what they say now of their type and areas
     */
    public record Choice(List<Round> rounds, Optional<Round> chosen, List<Request> asked) {}

    /**
     * One statement.
     *
     * @param chosen id of a round; empty for none
     */
    @Transactional(readOnly = true)
    public Choice of(Actor actor, OrganisationId board, String chosen) {
        if (!actor.may(Right.OPEN_ROUNDS, board)) actor.require(Right.SEE_RETURNS, board);
        var id = new RoundId(Ids.parse(chosen).orElse(NONE));
        List<JdbcRoundRequests.Perhaps> all = rows.among(board, id.value());
        Map<RoundId, Round> rounds = new LinkedHashMap<>();
        for (JdbcRoundRequests.Perhaps each : all) rounds.put(each.round().id(), each.round());
        return new Choice(
                List.copyOf(rounds.values()),
                Optional.ofNullable(rounds.get(id)),
                all.stream()
                        .flatMap(each ->
                                Stream.ofNullable(each.request())
                                        .map(request -> request.now(each.now())))
                        .toList());
    }
}
