package org.assay.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.framework.Edition;
import org.assay.kernel.OrganisationId;
import org.assay.round.AgencyState;
import org.assay.round.Request;
import org.assay.round.Round;
import org.assay.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where those stand whom a round asks, and what their returns come to, from what is kept of both.
 */
@Repository
class JdbcBoard {
    /**
     * Whose view of a round it is.
     *
     * @param elsewhere those asked whose returns no longer come to the asker
     * @param watching boards for which the asker may know how far those are that have not handed in
     */
    record Asker(
            Round round,
            Edition edition,
            List<OrganisationId> elsewhere,
            List<OrganisationId> watching,
            LocalDate today) {}

    /**
     * What is shown of a round.
     *
     * @param tally of all lines
     * @param rows those on the page
     * @param taken how many there are on all pages
     * @param now how often statements have which rating, by edition, ref and rating
     * @param again the same, of those alone that handed in the edition before as well
     * @param before what these had then
     * @param both how many these are
     * @param actions of the plans that came with the returns to the board
     */
    record Found(
            Tally tally,
            List<Row> rows,
            int taken,
            Map<String, Map<String, Map<String, Integer>>> now,
            Map<String, Map<String, Map<String, Integer>>> again,
            Map<String, Map<String, Map<String, Integer>>> before,
            int both,
            PlanFigures actions) {}

    /**
     * One that is asked, and what it handed in.
     *
     * @param open where it stands while it has not
     */
    record Row(Request request, AgencyState.@Nullable Kind open, @Nullable Result result) {}

    private static final String KEPT =
            """
            select t.what, t.edition, c.key, sum(c.value::int) as n
            from reporting.total t, jsonb_each_text(t.counts) c
            where t.round_id = :round and t.board_id = :board and t.what <> 'state'
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
            open as materialized (%s),
            kinds as (
              select case s.state when 'in_time' then 'submitted' else s.state end as kind, s.n
              from (%s) s where s.state <> 'open' and s.n > 0
              union all select o.kind, count(*) from open o group by o.kind),
            tally as (
              select jsonb_build_object('kinds', (select coalesce(jsonb_object_agg(k.kind, k.n), '{}') from kinds k),
                'extended', count(*) filter (where o.extended),
                'not_started', count(*) filter (where o.kind = 'overdue' and not o.begun)) as all
              from open o),
            taken as not materialized (%s),
            many as materialized (select (%s) as n),
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
            select w.*, o.kind, r.publication_id, r.submitted_at, r.level, r.standards,
              case when coalesce(p.n, 1) = 1 then (select m.n from many m) end as taken,
              case when coalesce(p.n, 1) = 1 then (select t.all from tally t) end as tally,
              case when coalesce(p.n, 1) = 1 then (select t.all from totals t) end as totals,
              case when coalesce(p.n, 1) = 1 then (select a.all from actions a) end as actions
            from (values (true)) always
            left join page p on true
            left join open o on o.organisation_id = p.organisation_id
            left join reporting.requests(:round, array(select p.organisation_id from page p)) w
              on w.organisation_id = p.organisation_id
            left join reporting.result r on r.publication_id = p.publication_id
            order by p.n
            """;

    private static final String OVERDUE =
            """
            select l.organisation_id from (%s) l
            where l.submitted_on is null and l.due < :today and l.organisation_id <> all(:elsewhere)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcBoard(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Asks whom the area leaves and who has not handed in, in the statement that reads the round.
     */
    static Rounds.Among among(BoardQuery query) {
        return new Rounds.Among(query.ids(), query.asking());
    }

    /** Those of all lines that are overdue. */
    List<OrganisationId> overdue(
            BoardQuery query, List<OrganisationId> elsewhere, LocalDate today) {
        return database.sql(OVERDUE.formatted(query.line()))
                .params(query.asking())
                .param("elsewhere", OrganisationId.values(elsewhere))
                .param("today", today)
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * All in one statement.
     *
     * @param best the id of the best rating by standard
     */
    Found found(BoardQuery query, Asker asker, Map<String, String> best) {
        var reading = new JdbcBoardRows(query.round(), json);
        String sql =
                FOUND.formatted(
                        query.line(),
                        query.open(),
                        query.states(),
                        query.taken(),
                        query.many(),
                        query.order(),
                        query.limit(),
                        query.kept() ? KEPT : COUNTED);
        database.sql(sql)
                .params(query.finding(json.writeValueAsString(best)))
                .param("framework", asker.edition().framework())
                .param("edition", asker.edition().edition())
                .param("due", asker.round().due())
                .param("elsewhere", OrganisationId.values(asker.elsewhere()))
                .param("watching", OrganisationId.values(asker.watching()))
                .param("today", asker.today())
                .query(reading::row);
        return reading.found();
    }
}
