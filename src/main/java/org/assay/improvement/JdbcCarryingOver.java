package org.assay.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is open in earlier plans, and what was brought over. */
@Repository
class JdbcCarryingOver {
    private static final String OPEN =
            """
            select to_jsonb(p) as plan, to_jsonb(r) || jsonb_build_object(
                'origins', (select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', o.asked)
                              order by o.requirement), '[]')
                            from improvement.origin o where o.area_id = r.id),
                'kept', '[]'::jsonb) as area,
              to_jsonb(a) || jsonb_build_object('diary', '[]'::jsonb) as action
            from improvement.plan n
            join improvement.plan p on p.organisation_id = n.organisation_id and p.framework = n.framework and p.id <> n.id
            join improvement.area r on r.plan_id = p.id and r.removed_at is null
            join improvement.action a on a.area_id = r.id and a.removed_at is null and a.rag is distinct from 'green'
            where n.id = :plan and exists (select from improvement.origin o where o.area_id = r.id)
              and not exists (select from improvement.carried c where c.earlier_id = a.id and c.live)
            order by p.begun_at desc, p.id, r.place, r.number, a.number
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcCarryingOver(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A new action and the earlier one that goes on in it. */
    record Pair(ActionId action, ActionId earlier) {}

    /** A plan or an area of it, and what is open in others of the same framework. */
    record Found(WholePlan whole, List<PlacedAction> open) {}

    Optional<Found> plan(PlanId plan) {
        return found(JdbcPlans.WHOLE)
                .param("plan", plan.value())
                .query((row, n) -> found(row))
                .optional();
    }

    Optional<Found> area(PlanId plan, AreaId area) {
        return found(JdbcPlans.ONE_AREA)
                .param("plan", plan.value())
                .param("area", area.value())
                .query((row, n) -> found(row))
                .optional()
                .filter(found -> !found.whole().areas().isEmpty());
    }

    private JdbcClient.StatementSpec found(String whole) {
        return database.sql(
                """
                select w.plan, w.areas, (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from (%s) o) as open
                from (%s where p.id = :plan) w
                """
                        .formatted(OPEN, whole));
    }

    private Found found(ResultSet row) throws SQLException {
        WholePlan whole =
                StoredPlan.whole(
                        json.readTree(row.getString("plan")),
                        json.readTree(row.getString("areas")));
        return new Found(
                whole,
                json.readTree(row.getString("open"))
                        .valueStream()
                        .map(open ->
                                new PlacedAction(
                                        StoredPlan.plan(open.path("plan")),
                                        StoredPlan.area(open.path("area")),
                                        StoredPlan.action(open.path("action"))))
                        .toList());
    }

    /**
     * Nobody else changes the area, its actions and what is open in others until this transaction
     * ends.
     */
    void hold(PlanId plan, AreaId area) {
        database.sql(
                        """
                        with held as (select id from improvement.area where id = :area for no key update),
                        open as (%s)
                        select from improvement.action a
                        where a.area_id in (select id from held) or a.id in (select (action ->> 'id')::uuid from open)
                        order by a.id for no key update of a
                        """
                                .formatted(OPEN))
                .param("plan", plan.value())
                .param("area", area.value())
                .query((row, n) -> area)
                .list();
    }

    /**
     * Adds copies of what is planned, with the area's next numbers; who was quicker elsewhere keeps
     * the earlier action.
     *
     * @return what was added, by the earlier action
     */
    Map<ActionId, Action> add(
            Plan plan, Area area, List<Pair> pairs, PersonId by, Instant at, LocalDate today) {
        var wanted = json.createArrayNode();
        for (Pair pair : pairs)
            wanted.addObject()
                    .put("action", pair.action().toString())
                    .put("earlier", pair.earlier().toString())
                    .put("n", wanted.size());
        var added = new HashMap<ActionId, Action>();
        database.sql(
                        """
                        with wanted as (
                          select * from jsonb_to_recordset(:wanted::jsonb) as w(action uuid, earlier uuid, n int)
                        ), linked as (
                          insert into improvement.carried (action_id, earlier_id, organisation_id)
                          select action, earlier, :organisation from wanted
                          on conflict (earlier_id) where live do nothing
                          returning action_id, earlier_id
                        ), counted as (
                          select l.*, row_number() over (order by w.n) as n, count(*) over () as of
                          from linked l join wanted w on w.earlier = l.earlier_id
                        ), next as (
                          update improvement.area set actions = actions + (select count(*) from counted) where id = :area
                          returning actions
                        ), added as (
                          insert into improvement.action as a
                            (id, plan_id, area_id, organisation_id, number, what, lead, lead_organisation, started_on,
                             deadline, impact_expected, success, success_by, progress, version, added_on, saved_at,
                             saved_by)
                          select c.action_id, :plan, :area, :organisation, next.actions - c.of + c.n, e.what, e.lead,
                            e.lead_organisation, e.started_on, e.deadline, e.impact_expected, e.success, e.success_by,
                            e.progress, 1, :today, :at, :by
                          from counted c join improvement.action e on e.id = c.earlier_id cross join next
                          returning to_jsonb(a) as action, a.id
                        )
                        select c.earlier_id, a.action from added a join counted c on c.action_id = a.id
                        """)
                .param("wanted", wanted.toString())
                .param("plan", plan.id().value())
                .param("area", area.id().value())
                .param("organisation", plan.organisation().value())
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .query(row -> {
                    added.put(
                            new ActionId(row.getObject("earlier_id", UUID.class)),
                            StoredPlan.action(json.readTree(row.getString("action"))));
                });
        return added;
    }

    /**
     * The earlier actions go on in one that is there.
     *
     * @return those that did not go on elsewhere meanwhile
     */
    List<ActionId> link(Plan plan, ActionId action, List<PlacedAction> earlier) {
        return database.sql(
                        """
                        insert into improvement.carried (action_id, earlier_id, organisation_id)
                        select :action, e.id::uuid, :organisation from unnest(string_to_array(:earlier, ' ')) e(id)
                        on conflict (earlier_id) where live do nothing
                        returning earlier_id
                        """)
                .param("action", action.value())
                .param("organisation", plan.organisation().value())
                .param(
                        "earlier",
                        String.join(
                                " ",
                                earlier.stream()
                                        .map(each -> each.action().id().toString())
                                        .toList()))
                .query((row, n) -> new ActionId(row.getObject(1, UUID.class)))
                .list();
    }
}
