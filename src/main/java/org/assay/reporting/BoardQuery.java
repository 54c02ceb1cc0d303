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

    private static final String IDS =
            "select coalesce(array_agg(l.organisation_id), '{}') from (%s) l where l.submitted_on is null";
    private static final String OPEN =
            """
            select l.organisation_id, b.organisation_id is not null as begun,
              e.id is null and l.due > :due as extended,
              case when e.id is null then greatest(cast(:today as date) - l.due, 0) else 0 end as late,
              case when e.id is not null then 'elsewhere' when l.due < :today then 'overdue'
                when b.organisation_id is null then 'asked' when b.answered then 'in_progress'
                else 'started' end as kind
            from line l
            left join unnest(cast(:elsewhere as uuid[])) e(id) on e.id = l.organisation_id
            left join reporting.begun(:watching, :framework, :edition,
              (select coalesce(array_agg(x.organisation_id), '{}') from line x where x.submitted_on is null)) b
              on b.organisation_id = l.organisation_id
            where l.submitted_on is null\
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

    /** What finding the lines takes. */
    Map<String, Object> asking() {
        return new BoardQuery(round, boards, AgencySearch.in(search.area()), only).finding("");
    }

    /** Those that the area leaves, each once: of several boards with the newest return. */
    String line() {
        var conditions = new ArrayList<String>();
        conditions.add("a.round_id = :round");
        conditions.add(boards.size() == 1 ? "a.board_id = :board" : "a.board_id = any(:boards)");
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
    boolean kept() {
        return boards.size() == 1 && search.area().isEmpty();
    }

    /** Those of the lines that have not handed in, as one array. */
    String ids() {
        return IDS.formatted(line());
    }

    /** Where those of the lines stand that have not handed in. */
    String open() {
        return OPEN;
    }

    /** How many of the lines are in which state. */
    String states() {
        return kept() && only == null
                ? """
                select c.key as state, sum(c.value::int) as n
                from reporting.total t, jsonb_each_text(t.counts) c
                where t.round_id = :round and t.board_id = :board and t.what = 'state' group by c.key
                """
                : "select l.state, count(*) as n from (%s) l group by l.state".formatted(line());
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
                        byState()
                                ? "left join open o on o.organisation_id = a.organisation_id"
                                : "",
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

    /** How many are looked for. */
    String many() {
        boolean all = kept() && search.text().isEmpty() && search.type().isEmpty();
        return all && search.state().isEmpty() && only == null
                ? "select coalesce(sum(s.n), 0)::int from (%s) s".formatted(states())
                : "select count(*)::int from taken";
    }

    /** What of them is shown at once. */
    String limit() {
        return search.page() == 0
                ? ""
                : """
                limit :size offset (greatest(least(:page,
                  ceil((select m.n from many m)::numeric / :size)), 1) - 1) * :size\
                """;
    }

    /**
     * What all of it takes.
     *
     * @param best the id of the best rating by standard, as JSON
     */
    Map<String, Object> finding(String best) {
        var all = new HashMap<String, Object>();
        all.put("round", round.value());
        all.put("boards", OrganisationId.values(boards));
        if (boards.size() == 1) all.put("board", boards.getFirst().value());
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
