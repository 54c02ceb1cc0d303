package org.assay.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.framework.Edition;
import org.assay.kernel.OrganisationId;
import org.assay.round.AgencyState;
import org.assay.round.Request;
import org.assay.round.RoundId;
import org.assay.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where those stand whom a round asks, and what their returns come to, from what is kept of both.
 */
@Repository
class JdbcBoard {
    /**
     * Who of those asked has handed in.
     *
     * @param inTime how many handed in by their last day
     * @param late how many handed in after it
     */
    record Asked(int inTime, int late) {}

    /**
     * What is shown of a round.
     *
     * @param rows those on the page
     * @param taken how many there are on all pages
     * @param now how often statements have which rating, by edition, ref and rating
     * @param again the same, of those alone that handed in the edition before as well
     * @param before what these had then
     * @param both how many these are
     * @param actions of the plans that came with the returns to the board
     */
    record Found(
            List<Row> rows,
            int taken,
            Map<String, Map<String, Map<String, Integer>>> now,
            Map<String, Map<String, Map<String, Integer>>> again,
            Map<String, Map<String, Map<String, Integer>>> before,
            int both,
            PlanFigures actions) {}

    /** One that is asked, and what it handed in. */
    record Row(Request request, @Nullable Result result) {}

    private static final String ASKED =
            """
            select jsonb_build_object('in_time', count(*) filter (where l.submitted_on <= l.due),
              'late', count(*) filter (where l.submitted_on > l.due),
              'open', coalesce(jsonb_agg(l.organisation_id) filter (where l.submitted_on is null), '[]'))
            from (%s) l
            """;
    private static final String KEPT =
            """
            select t.what, t.edition, c.key, sum(c.value::int) as n
            from reporting.total t, jsonb_each_text(t.counts) c
            where t.round_id = :round and t.board_id = any(:boards)
            group by t.what, t.edition, c.key having sum(c.value::int) <> 0\
            """;
    private static final String COUNTED =
            """
            select s.what, r.edition, k.key, count(*) as n
            from (
              select 'now' as what, l.publication_id from line l where l.publication_id is not null
              union all select 'again', l.publication_id from line l where l.before_id is not null
              union all select 'before', l.before_id from line l where l.before_id is not null) s
            join reporting.result r on r.publication_id = s.publication_id
            cross join lateral (
              select '' as key union all select q.key || ' ' || q.value from jsonb_each_text(r.ratings) q) k
            group by s.what, r.edition, k.key\
            """;
    private static final String FOUND =
            """
            with line as not materialized (%s),
            taken as not materialized (%s),
            page as materialized (
              select t.*, row_number() over () as n
              from (select t.organisation_id, t.publication_id from taken t order by %s %s) t),
            totals as (
              select coalesce(jsonb_agg(t), '[]') as all from (%s) t),
            actions as (
              select jsonb_build_object('plans', count(distinct a.plan_id),
                'waiting', count(*) filter (where a.area_id is not null and a.action_id is null),
                'actions', count(a.action_id), 'red', count(*) filter (where a.rag = 'red'),
                'amber', count(*) filter (where a.rag = 'amber'), 'green', count(*) filter (where a.rag = 'green'),
                'unrated', count(a.action_id) filter (where a.rag is null),
                'overdue', count(*) filter (where a.deadline < :today and a.rag is distinct from 'green')) as all
              from (select distinct f.plan_id, f.area_id, f.action_id, f.rag, f.deadline
                from reporting.followed f
                where f.framework = :framework and (f.edition = :edition or starts_with(f.edition, :edition || '+'))
                  and f.recipient_id = any(:boards)
                  and f.organisation_id in (select l.organisation_id from line l)) a)
            select w.*, r.publication_id, r.submitted_at, r.level, r.standards,
              case when coalesce(p.n, 1) = 1 then (select count(*) from taken) end as taken,
              case when coalesce(p.n, 1) = 1 then (select t.all from totals t) end as totals,
              case when coalesce(p.n, 1) = 1 then (select a.all from actions a) end as actions
            from (values (true)) always
            left join page p on true
            left join reporting.requests(:round, array(select p.organisation_id from page p)) w
              on w.organisation_id = p.organisation_id
            left join reporting.result r on r.publication_id = p.publication_id
            order by p.n
            """;

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<StandardResult>> STANDARDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcBoard(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Asks whom the area leaves, in the statement that reads the round. */
    static Rounds.Among among(BoardQuery query) {
        return new Rounds.Among(ASKED.formatted(query.line()), query.asking());
    }

    /** What {@link #among} found. */
    static Asked asked(JsonNode among) {
        return new Asked(among.path("in_time").intValue(), among.path("late").intValue());
    }

    /**
     * All in one statement.
     *
     * @param open where those stand that have not handed in
     * @param best the id of the best rating by standard
     */
    Found found(
            BoardQuery query,
            Edition edition,
            Map<OrganisationId, AgencyState> open,
            Map<String, String> best,
            LocalDate today) {
        var reading = new Reading(query.round());
        String sql =
                FOUND.formatted(
                        query.line(),
                        query.taken(),
                        query.order(),
                        query.limit(),
                        query.keptTotals() ? KEPT : COUNTED);
        database.sql(sql)
                .params(query.finding(open, json.writeValueAsString(best)))
                .param("framework", edition.framework())
                .param("edition", edition.edition())
                .param("today", today)
                .query(reading::row);
        return reading.found();
    }

    /** Row by row; what is of the whole stands in the first. */
    private final class Reading {
        private final RoundId round;
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, Map<String, Map<String, Map<String, Integer>>>> totals =
                new TreeMap<>();
        private int taken;
        private int both;
        private PlanFigures actions = new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0);

        Reading(RoundId round) {
            this.round = round;
        }

        void row(ResultSet row) throws SQLException {
            String together = row.getString("totals");
            if (together != null) {
                taken = row.getInt("taken");
                for (JsonNode total : json.readTree(together)) total(total);
                actions = json.readValue(row.getString("actions"), PlanFigures.class);
            }
            if (row.getObject("organisation_id") != null)
                rows.add(new Row(request(row), result(row)));
        }

        private void total(JsonNode total) {
            String what = total.path("what").stringValue();
            String key = total.path("key").stringValue();
            int n = total.path("n").intValue();
            if (key.isEmpty()) {
                if (what.equals("before")) both += n;
                return;
            }
            int blank = key.lastIndexOf(' ');
            totals.computeIfAbsent(what, w -> new TreeMap<>())
                    .computeIfAbsent(total.path("edition").stringValue(), e -> new TreeMap<>())
                    .computeIfAbsent(key.substring(0, blank), ref -> new TreeMap<>())
                    .put(key.substring(blank + 1), n);
        }

        private Request request(ResultSet row) throws SQLException {
            return new Request(
                    round,
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    new Request.Agency(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("type"),
                            json.readValue(row.getString("answers"), WORDS)),
                    row.getString("address"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getObject("extended_to", LocalDate.class),
                    row.getString("reason"),
                    row.getObject("reminded_on", LocalDate.class));
        }

        private @Nullable Result result(ResultSet row) throws SQLException {
            UUID publication = row.getObject("publication_id", UUID.class);
            return publication == null
                    ? null
                    : new Result(
                            publication,
                            row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                            row.getString("level"),
                            json.readValue(row.getString("standards"), STANDARDS));
        }

        Found found() {
            return new Found(
                    rows,
                    taken,
                    totals.getOrDefault("now", Map.of()),
                    totals.getOrDefault("again", Map.of()),
                    totals.getOrDefault("before", Map.of()),
                    both,
                    actions);
        }
    }
}
