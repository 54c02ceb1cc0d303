package org.assay.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Headway;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Lineage;
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

/** Puts together what a board sees of its rounds; three statements of data a view. */
@Service
public class BoardViews {
    private final Rounds rounds;
    private final RoundRequests requests;
    private final Headways headways;
    private final Editions editions;
    private final JdbcResults results;
    private final Clock clock;

    BoardViews(
            Rounds rounds,
            RoundRequests requests,
            Headways headways,
            Editions editions,
            JdbcResults results,
            Clock clock) {
        this.rounds = rounds;
        this.requests = requests;
        this.headways = headways;
        this.editions = editions;
        this.results = results;
        this.clock = clock;
    }

    /** A round as the board sees it. */
    @Transactional(readOnly = true)
    public BoardView of(Actor actor, RoundId id, AgencySearch search) {
        Whole whole = rounds.whole(actor, id);
        Round round = whole.round();
        Edition edition =
                editions.find(round.framework(), round.edition()).orElseThrow(NotFound::new);
        List<Request> asked =
                whole.requests().stream()
                        .filter(one -> search.area().isEmpty() || one.agency().chose(search.area()))
                        .toList();
        var ids = asked.stream().map(Request::organisation).toList();
        String before = Lineage.of(edition).before().orElse("");
        LocalDate today = London.today(clock);
        JdbcResults.Found found =
                results.of(
                        whole.boards(), edition.framework(), edition.edition(), before, ids, today);
        Map<OrganisationId, Headway> headway = headway(actor, round);
        List<AgencyRow> rows = rows(whole, asked, headway, byAgency(found.results()), today);
        return new BoardView(
                round,
                edition,
                today,
                !may(actor, round, Right.SEE_PROGRESS).isEmpty(),
                !may(actor, round, Right.OPEN_ROUNDS).isEmpty(),
                Tally.of(rows.stream().map(AgencyRow::state).toList()),
                page(edition, rows, search),
                StatementResult.of(edition, together(edition, found.now())),
                Compared.of(
                        edition,
                        together(edition, found.again()),
                        Ratings.of(edition, editions, found.before())),
                found.both(),
                found.actions());
    }

    private Map<String, Map<String, Integer>> together(
            Edition edition, Map<String, Map<String, Map<String, Integer>>> found) {
        return Ratings.together(edition, Ratings.of(edition, editions, found));
    }

    /**
     * Reminds everybody who is overdue and was not reminded today.
     *
     * @return how many are reminded now
     */
    @Transactional
    public int remindOverdue(Actor actor, RoundId id) {
        BoardView view = of(actor, id, AgencySearch.ALL);
        if (!view.mayAct()) throw new NotAllowed(Right.OPEN_ROUNDS);
        return requests.remind(
                actor,
                id,
                view.agencies().rows().stream()
                        .filter(row -> row.state().kind() == AgencyState.Kind.OVERDUE)
                        .map(row -> row.request().organisation())
                        .toList());
    }

    private Map<OrganisationId, Headway> headway(Actor actor, Round round) {
        var all = new HashMap<OrganisationId, Headway>();
        for (OrganisationId board : may(actor, round, Right.SEE_PROGRESS))
            all.putAll(headways.of(actor, board, round.framework(), round.edition()));
        return all;
    }

    private static List<OrganisationId> may(Actor actor, Round round, Right right) {
        return round.boards().stream().filter(board -> actor.may(right, board)).toList();
    }

    private static Map<OrganisationId, Result> byAgency(List<Result> results) {
        var byAgency = new HashMap<OrganisationId, Result>();
        for (Result result : results) byAgency.put(result.organisation(), result);
        return byAgency;
    }

    private static List<AgencyRow> rows(
            Whole whole,
            List<Request> asked,
            Map<OrganisationId, Headway> headway,
            Map<OrganisationId, Result> results,
            LocalDate today) {
        var rows = new ArrayList<AgencyRow>();
        for (Request request : asked) {
            Result result = results.get(request.organisation());
            AgencyState state =
                    result == null && !whole.belonging().contains(request.organisation())
                            ? AgencyState.elsewhere(whole.round(), request)
                            : AgencyState.of(
                                    whole.round(),
                                    request,
                                    headway.get(request.organisation()),
                                    result == null ? null : London.day(result.submittedAt()),
                                    today);
            rows.add(new AgencyRow(request, state, result));
        }
        return rows;
    }

    private static Listing<AgencyRow> page(
            Edition edition, List<AgencyRow> rows, AgencySearch search) {
        List<AgencyRow> taken =
                rows.stream().filter(search::takes).sorted(order(edition, search.order())).toList();
        if (search.page() == 0)
            return new Listing<>(taken, 1, Math.max(1, taken.size()), taken.size());
        var sizes = new Listing<AgencyRow>(List.of(), 1, AgencySearch.SIZE, taken.size());
        int number = Math.min(search.page(), sizes.pages());
        int from = (number - 1) * AgencySearch.SIZE;
        return new Listing<>(
                taken.subList(from, Math.min(taken.size(), from + AgencySearch.SIZE)),
                number,
                AgencySearch.SIZE,
                taken.size());
    }

    private static Comparator<AgencyRow> order(Edition edition, AgencySearch.Order order) {
        Comparator<AgencyRow> byName =
                Comparator.comparing(AgencyRow::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(row -> row.request().agency().code());
        return switch (order) {
            case NAME -> byName;
            case STATE ->
                    Comparator.comparing((AgencyRow row) ->
                                    row.state().kind() == AgencyState.Kind.ELSEWHERE)
                            .thenComparing(row -> row.state().kind(), Comparator.reverseOrder())
                            .thenComparing(row -> -row.state().daysLate())
                            .thenComparing(byName);
            case RESULT ->
                    Comparator.comparingDouble((AgencyRow row) -> share(edition, row.result()))
                            .thenComparing(byName);
        };
    }

    /** The share of all that applies; those that have not handed in come last. */
    private static double share(Edition edition, @Nullable Result result) {
        if (result == null) return 2;
        int best = 0;
        int applicable = 0;
        for (Standard standard : edition.standards()) {
            StandardResult of = result.standard(standard.ref()).orElse(null);
            if (of == null) continue;
            best += of.of(HeatCell.best(standard));
            applicable += of.applicable();
        }
        return applicable == 0 ? 1.5 : (double) best / applicable;
    }
}
