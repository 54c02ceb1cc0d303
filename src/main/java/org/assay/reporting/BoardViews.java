package org.assay.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * in is counted in what is kept of it, so that a view takes as long as what it shows; only those
 * that have not handed in are looked at one by one.
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
                standing.open().entrySet().stream()
                        .filter(each -> each.getValue().kind() == AgencyState.Kind.OVERDUE)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /**
     * A round, and where those stand that have not handed in.
     *
     * @param asked of those that the area leaves
     */
    private record Standing(
            Whole whole,
            LocalDate today,
            JdbcBoard.Asked asked,
            Map<OrganisationId, AgencyState> open) {
        Round round() {
            return whole.round();
        }

        boolean may(Actor actor, Right right) {
            return whole.boards().stream().anyMatch(board -> actor.may(right, board));
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
                        new BoardQuery(id, standing.whole().boards(), search, only),
                        edition,
                        standing.open(),
                        best(edition),
                        standing.today());
        return new BoardView(
                round,
                edition,
                standing.today(),
                standing.may(actor, Right.SEE_PROGRESS),
                standing.may(actor, Right.OPEN_ROUNDS),
                Tally.of(
                        standing.asked().inTime(),
                        standing.asked().late(),
                        standing.open().values()),
                page(standing, found, search),
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
        var query = new BoardQuery(id, boards, search, only);
        Whole whole = rounds.whole(actor, id, JdbcBoard.among(query));
        LocalDate today = London.today(clock);
        return new Standing(
                whole, today, JdbcBoard.asked(whole.among()), open(actor, whole, today));
    }

    private Map<OrganisationId, AgencyState> open(Actor actor, Whole whole, LocalDate today) {
        Map<OrganisationId, Headway> headway = headway(actor, whole);
        var open = new LinkedHashMap<OrganisationId, AgencyState>();
        for (Request request : whole.requests()) {
            OrganisationId who = request.organisation();
            open.put(
                    who,
                    whole.belonging().contains(who)
                            ? AgencyState.of(whole.round(), request, headway.get(who), null, today)
                            : AgencyState.elsewhere(whole.round(), request));
        }
        return open;
    }

    private Map<OrganisationId, Headway> headway(Actor actor, Whole whole) {
        var all = new HashMap<OrganisationId, Headway>();
        Set<OrganisationId> among = new HashSet<>(whole.belonging());
        Round round = whole.round();
        if (among.isEmpty()) return all;
        for (OrganisationId board : whole.boards())
            if (actor.may(Right.SEE_PROGRESS, board))
                all.putAll(headways.of(actor, board, round.framework(), round.edition(), among));
        return all;
    }

    private static Listing<AgencyRow> page(
            Standing standing, JdbcBoard.Found found, AgencySearch search) {
        int size = search.page() == 0 ? Math.max(1, found.taken()) : AgencySearch.SIZE;
        var sizes = new Listing<AgencyRow>(List.of(), 1, size, found.taken());
        int number = Math.clamp(search.page(), 1, Math.max(1, sizes.pages()));
        return new Listing<>(
                found.rows().stream().map(row -> row(standing, row)).toList(),
                number,
                size,
                found.taken());
    }

    private static AgencyRow row(Standing standing, JdbcBoard.Row row) {
        Request request = row.request();
        Result result = row.result();
        AgencyState open = standing.open().get(request.organisation());
        AgencyState state =
                open != null
                        ? open
                        : AgencyState.of(
                                standing.round(),
                                request,
                                null,
                                result == null ? null : London.day(result.submittedAt()),
                                standing.today());
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
