package org.assay.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was taken out of plans. */
@Repository
class JdbcRemovals {
    private final JdbcClient database;
    private final JsonMapper json;

    JdbcRemovals(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The plan with the latest first; of an area that is out only the area. One statement. */
    Optional<Removals.Out> of(PlanId plan) {
        record Row(Plan plan, @Nullable Removed removed) {}
        List<Row> rows =
                database.sql(
                                """
                                select to_jsonb(p) as plan, o.* from improvement.plan p left join lateral (
                                  select id, true as whole, number::text as ref, title as words, removed_why, removed_by,
                                    removed_at
                                  from improvement.area where plan_id = p.id and removed_at is not null
                                  union all
                                  select a.id, false, r.number || '.' || a.number, a.what, a.removed_why, a.removed_by,
                                    a.removed_at
                                  from improvement.action a join improvement.area r on r.id = a.area_id
                                  where a.plan_id = p.id and a.removed_at is not null and r.removed_at is null
                                ) o on true where p.id = :plan order by o.removed_at desc, o.ref
                                """)
                        .param("plan", plan.value())
                        .query((row, n) ->
                                new Row(
                                        StoredPlan.plan(json.readTree(row.getString("plan"))),
                                        row.getObject("id") == null ? null : removed(row)))
                        .list();
        return rows.stream()
                .findFirst()
                .map(first ->
                        new Removals.Out(
                                first.plan(),
                                rows.stream().map(Row::removed).filter(Objects::nonNull).toList()));
    }

    private static Removed removed(ResultSet row) throws SQLException {
        return new Removed(
                row.getObject("id", UUID.class),
                row.getBoolean("whole"),
                row.getString("ref"),
                row.getString("words"),
                row.getString("removed_why"),
                new PersonId(row.getObject("removed_by", UUID.class)),
                row.getObject("removed_at", OffsetDateTime.class).toInstant());
    }

    void removeAction(ActionId action, PersonId by, String why, Instant at) {
        database.sql(
                        """
                        with opened as (update improvement.carried set live = false where action_id = :id)
                        update improvement.action set removed_at = :at, removed_by = :by, removed_why = :why,
                          version = version + 1
                        where id = :id
                        """)
                .param("id", action.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("why", why)
                .update();
    }

    /** A statement keeps its action, which says nothing any more; as {@link #removeAction} else. */
    void empty(ActionId action, PersonId by, Instant at) {
        database.sql(
                        """
                        with opened as (delete from improvement.carried where action_id = :id)
                        update improvement.action set what = '', lead = '', lead_organisation = '', started_on = null,
                          deadline = null, impact_expected = '', success = '', success_by = null, progress = '',
                          rag = null, impact = '', evidence = '', documents = '{}', version = version + 1,
                          saved_at = :at, saved_by = :by
                        where id = :id
                        """)
                .param("id", action.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    void removeArea(AreaId area, PersonId by, String why, Instant at) {
        database.sql(
                        """
                        update improvement.area set removed_at = ?, removed_by = ?, removed_why = ?, version = version + 1
                        where id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), by.value(), why, area.value())
                .update();
    }

    /**
     * Puts the action back, and what went on in it is closed again.
     *
     * @return where that goes on meanwhile, so that nothing was changed; empty when it is back
     */
    Optional<Carried.Place> restoreAction(ActionId action) {
        return database.sql(
                        """
                        with meanwhile as (
                          select l.place from improvement.carried c
                          join improvement.carried o on o.earlier_id = c.earlier_id and o.live
                          join improvement.located l on l.id = o.action_id
                          where c.action_id = :id limit 1
                        ), back as (
                          update improvement.action set removed_at = null, removed_by = null, removed_why = null,
                            version = version + 1
                          where id = :id and not exists (select from meanwhile) returning id
                        ), closed as (
                          update improvement.carried c set live = true from back where c.action_id = back.id
                        )
                        select place from meanwhile
                        """)
                .param("id", action.value())
                .query((row, n) -> StoredPlan.place(json.readTree(row.getString("place"))))
                .optional();
    }

    void restoreArea(AreaId area) {
        database.sql(
                        """
                        update improvement.area set removed_at = null, removed_by = null, removed_why = null,
                          version = version + 1
                        where id = ?
                        """)
                .param(area.value())
                .update();
    }
}
