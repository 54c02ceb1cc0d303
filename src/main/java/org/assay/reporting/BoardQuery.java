package org.assay.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.kernel.OrganisationId;
import org.assay.round.AgencyState;
import org.assay.round.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * The parts of SQL that find those whom a round asks, with their parameters: only what a search
 * needs is asked for.
 *
 * @param boards for which the asker sees the round
 * @param only the one agency that is wanted; null for all
 */
record BoardQuery(
        RoundId round,
        List<OrganisationId> boards,
        AgencySearch search,
        @Nullable OrganisationId only) {
    private static final String NOW =
            """
            exists (select from reporting.requests(:round, array(
                select x.organisation_id from reporting.asked x
                where x.round_id = :round and x.board_id = any(:boards))) w
              where w.organisation_id = a.organisation_id and %s)\
            """;

    private static final String OPEN =
            """
            left join unnest(cast(:open as uuid[]), cast(:kinds as text[]), cast(:late as bigint[]))
              o(organisation_id, kind, late) on o.organisation_id = a.organisation_id\
            """;
    private static final String KIND =
            "coalesce(o.kind, case when a.submitted_on > a.due then 'late' else 'submitted' end)";
    private static final String LATE = "coalesce(o.late, greatest(a.submitted_on - a.due, 0))";

    /** The share of all that applies; those that have not handed in come last. */
    private static final String SHARE =
            """
            coalesce((select coalesce(
                coalesce(sum((s -> 'byRating' ->> b.value)::int), 0)::float / nullif(sum((s ->> 'applicable')::int), 0), 1.5)
              from reporting.result r, jsonb_array_elements(r.standards) s,
                jsonb_each_text(cast(:best as jsonb)) b
              where r.publication_id = t.publication_id and b.key = s ->> 'ref' having count(r.*) > 0),
              case when t.publication_id is null then 2 else 1.5 end)\
            """;

    /** Those that the area leaves, each once: of several boards with the newest return. */
    String line() {
        var conditions = new ArrayList<String>();
        conditions.add("a.round_id = :round and a.board_id = any(:boards)");
        if (only != null) conditions.add("a.organisation_id = :only");
        if (!search.area().isEmpty())
            conditions.add(
                    NOW.formatted(":option = any(string_to_array(w.answers ->> :question, ','))"));
        String where = String.join(" and ", conditions);
        return boards.size() == 1
                ? "select a.* from reporting.asked a where " + where
                : """
                select distinct on (a.organisation_id) a.* from reporting.asked a where %s
                order by a.organisation_id, a.publication_id desc nulls last\
                """
                        .formatted(where);
    }

    /** Whether the totals that are kept are those of the lines. */
    boolean keptTotals() {
        return boards.size() == 1 && search.area().isEmpty();
    }

    /** Of the lines those that are looked for. */
    String taken() {
        var conditions = new ArrayList<String>(List.of("true"));
        if (!search.text().isEmpty())
            conditions.add("(strpos(lower(a.name), :text) > 0 or lower(a.code) = :text)");
        if (!search.type().isEmpty()) conditions.add(NOW.formatted("w.type = :type"));
        if (!search.state().isEmpty()) conditions.add(KIND + " = :state");
        return "select a.*%s from line a %s where %s"
                .formatted(
                        byState() ? ", " + KIND + " as kind, " + LATE + " as days_late" : "",
                        byState() ? OPEN : "",
                        String.join(" and ", conditions));
    }

    private boolean byState() {
        return !search.state().isEmpty() || search.order() == AgencySearch.Order.STATE;
    }

    /** In which order they come. */
    String order() {
        String byName = "lower(t.name) collate \"C\", t.code";
        return switch (search.order()) {
            case NAME -> byName;
            case STATE ->
                    "array_position(cast(:order as text[]), t.kind), t.days_late desc, " + byName;
            case RESULT -> SHARE + ", " + byName;
        };
    }

    /** What of them is shown at once. */
    String limit() {
        return search.page() == 0
                ? ""
                : """
                limit :size offset (greatest(least(:page,
                  ceil((select count(*) from taken)::numeric / :size)), 1) - 1) * :size\
                """;
    }

    /** What finding the lines takes. */
    Map<String, Object> asking() {
        return finding(Map.of(), "{}");
    }

    /**
     * What finding the rest takes.
     *
     * @param open where those stand that have not handed in
     * @param best the id of the best rating by standard, as JSON
     */
    Map<String, Object> finding(Map<OrganisationId, AgencyState> open, String best) {
        var all = new HashMap<String, Object>();
        all.put("round", round.value());
        all.put("boards", OrganisationId.values(boards));
        if (only != null) all.put("only", only.value());
        if (!search.area().isEmpty()) {
            int colon = search.area().indexOf(':');
            all.put("question", search.area().substring(0, Math.max(0, colon)));
            all.put("option", search.area().substring(colon + 1));
        }
        if (!search.text().isEmpty()) all.put("text", search.text().toLowerCase(Locale.ROOT));
        if (!search.type().isEmpty()) all.put("type", search.type());
        if (!search.state().isEmpty()) all.put("state", search.state());
        if (search.order() == AgencySearch.Order.RESULT) all.put("best", best);
        if (search.order() == AgencySearch.Order.STATE) all.put("order", worstFirst());
        if (search.page() > 0) {
            all.put("page", search.page());
            all.put("size", AgencySearch.SIZE);
        }
        if (byState()) {
            all.put("open", OrganisationId.values(open.keySet()));
            all.put(
                    "kinds",
                    open.values().stream().map(one -> one.kind().id()).toArray(String[]::new));
            all.put("late", open.values().stream().map(AgencyState::daysLate).toArray(Long[]::new));
        }
        return all;
    }

    /** What goes elsewhere comes last. */
    private static String[] worstFirst() {
        var order = new ArrayList<String>();
        for (AgencyState.Kind kind : AgencyState.Kind.values())
            if (kind != AgencyState.Kind.ELSEWHERE) order.addFirst(kind.id());
        order.add(AgencyState.Kind.ELSEWHERE.id());
        return order.toArray(String[]::new);
    }
}
