package org.assay.reporting;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.assessment.Headway;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.London;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.round.AgencyState;
import org.assay.round.Request;
import org.assay.round.Round;
import org.assay.round.RoundId;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.assay.round.Rounds.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what a board sees of its rounds; three statements of data a view. What was handed
 * in is counted in what is kept of it; how far those are that have not is worked out for those on
 * the page alone.
 */
@Service
public class BoardViews {
    private final Rounds rounds;
    private final RoundRequests requests;
    private final Headways headways;
    private final Editions editions;
    private final JdbcBoard rows;
    private final Clock clock;

    BoardViews(
            Rounds rounds,
            RoundRequests requests,
            Headways headways,
            Editions editions,
            JdbcBoard rows,
            Clock clock) {
        this.rounds = rounds;
        this.requests = requests;
        this.headways = headways;
        this.editions = editions;
        this.rows = rows;
        this.clock = clock;
    }

    /** A round as the board sees it. */
    @Transactional(readOnly = true)
    public BoardView of(Actor actor, RoundId id, AgencySearch search) {
        return view(actor, id, search, null);
    }

    /** As {@link #of}, with one agency alone; not found where it is not asked. */
    @Transactional(readOnly = true)
    public BoardView of(Actor actor, RoundId id, OrganisationId agency) {
        BoardView view = view(actor, id, AgencySearch.ALL, agency);
        if (view.agencies().rows().isEmpty()) throw new NotFound();
        return view;
    }

    /**
     * Reminds everybody who is overdue and was not reminded today.
     *
     * @return how many are reminded now
     */
    @Transactional
    public int remindOverdue(Actor actor, RoundId id) {
        Standing standing = standing(actor, id, AgencySearch.ALL, null);
        if (!standing.may(actor, Right.OPEN_ROUNDS)) throw new NotAllowed(Right.OPEN_ROUNDS);
        return requests.remind(
                actor,
                id,
                rows.overdue(standing.query(), standing.whole().elsewhere(), standing.today()));
    }

    /** A round, and whom of it the asker looks for. */
    private record Standing(Whole whole, BoardQuery query, LocalDate today) {
        Round round() {
            return whole.round();
        }

        boolean may(Actor actor, Right right) {
            return whole.boards().stream().anyMatch(board -> actor.may(right, board));
        }

        List<OrganisationId> watching(Actor actor) {
            return whole.boards().stream()
                    .filter(board -> actor.may(Right.SEE_PROGRESS, board))
                    .toList();
        }
    }

    private BoardView view(
            Actor actor, RoundId id, AgencySearch search, @Nullable OrganisationId only) {
        Standing standing = standing(actor, id, search, only);
        Round round = standing.round();
        Edition edition =
                editions.find(round.framework(), round.edition()).orElseThrow(NotFound::new);
        JdbcBoard.Found found =
                rows.found(
                        standing.query(),
                        new JdbcBoard.Asker(
                                round,
                                edition,
                                standing.whole().elsewhere(),
                                standing.watching(actor),
                                standing.today()),
                        best(edition));
        return new BoardView(
                round,
                edition,
                standing.today(),
                standing.may(actor, Right.SEE_PROGRESS),
                standing.may(actor, Right.OPEN_ROUNDS),
                found.tally(),
                page(standing, found, headway(actor, standing, found), search),
                StatementResult.of(edition, together(edition, found.now())),
                Compared.of(
                        edition,
                        together(edition, found.again()),
                        Ratings.of(edition, editions, found.before())),
                found.both(),
                found.actions());
    }

    private Standing standing(
            Actor actor, RoundId id, AgencySearch search, @Nullable OrganisationId only) {
        List<OrganisationId> boards =
                actor.memberships().keySet().stream()
                        .filter(board -> actor.may(Right.SEE_RETURNS, board))
                        .toList();
        if (boards.isEmpty()) throw new NotFound();
        Whole whole =
                rounds.whole(actor, id, JdbcBoard.among(new BoardQuery(id, boards, search, only)));
        return new Standing(
                whole, new BoardQuery(id, whole.boards(), search, only), London.today(clock));
    }

    /** How far those on the page are that have begun and not handed in. */
    private Map<OrganisationId, Headway> headway(
            Actor actor, Standing standing, JdbcBoard.Found found) {
        Set<OrganisationId> among =
                found.rows().stream()
                        .filter(row -> row.open() != null)
                        .filter(row -> row.open() != AgencyState.Kind.ASKED)
                        .filter(row -> row.open() != AgencyState.Kind.ELSEWHERE)
                        .map(row -> row.request().organisation())
                        .collect(toSet());
        var all = new HashMap<OrganisationId, Headway>();
        if (among.isEmpty()) return all;
        Round round = standing.round();
        for (OrganisationId board : standing.watching(actor))
            all.putAll(headways.of(actor, board, round.framework(), round.edition(), among));
        return all;
    }

    private static Listing<AgencyRow> page(
            Standing standing,
            JdbcBoard.Found found,
            Map<OrganisationId, Headway> headway,
            AgencySearch search) {
        int size = search.page() == 0 ? Math.max(1, found.taken()) : AgencySearch.SIZE;
        var sizes = new Listing<AgencyRow>(List.of(), 1, size, found.taken());
        int number = Math.clamp(search.page(), 1, Math.max(1, sizes.pages()));
        return new Listing<>(
                found.rows().stream().map(row -> row(standing, row, headway)).toList(),
                number,
                size,
                found.taken());
    }

    private static AgencyRow row(
            Standing standing, JdbcBoard.Row row, Map<OrganisationId, Headway> headway) {
        Request request = row.request();
        Result result = row.result();
        AgencyState state =
                result == null
                        ? AgencyState.open(
                                standing.round(),
                                request,
                                Objects.requireNonNull(row.open()),
                                headway.get(request.organisation()),
                                standing.today())
                        : AgencyState.handedIn(
                                standing.round(), request, London.day(result.submittedAt()));
        return new AgencyRow(request, state, result);
    }

    private Map<String, Map<String, Integer>> together(
            Edition edition, Map<String, Map<String, Map<String, Integer>>> found) {
        return Ratings.together(edition, Ratings.of(edition, editions, found));
    }

    /** The id of the best rating by standard, of those that have one. */
    private static Map<String, String> best(Edition edition) {
        var best = new HashMap<String, String>();
        for (Standard standard : edition.standards()) {
            String rating = HeatCell.best(standard);
            if (!rating.isEmpty()) best.put(standard.ref(), rating);
        }
        return best;
    }
}
