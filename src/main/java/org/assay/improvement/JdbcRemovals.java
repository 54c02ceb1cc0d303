package org.assay.improvement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was taken out of plans. */
@Repository
class JdbcRemovals {
    private final JdbcClient database;

    JdbcRemovals(JdbcClient database) {
        this.database = database;
    }

    /** The latest first; of an area that is out only the area. */
    List<Removed> of(PlanId plan) {
        return database.sql(
                        """
                        select id, true as whole, number::text as ref, title as words, removed_why, removed_by, removed_at
                        from improvement.area where plan_id = :plan and removed_at is not null
                        union all
                        select a.id, false, r.number || '.' || a.number, a.what, a.removed_why, a.removed_by, a.removed_at
                        from improvement.action a join improvement.area r on r.id = a.area_id
                        where a.plan_id = :plan and a.removed_at is not null and r.removed_at is null
                        order by removed_at desc, ref
                        """)
                .param("plan", plan.value())
                .query((row, n) ->
                        new Removed(
                                row.getObject("id", UUID.class),
                                row.getBoolean("whole"),
                                row.getString("ref"),
                                row.getString("words"),
                                row.getString("removed_why"),
                                new PersonId(row.getObject("removed_by", UUID.class)),
                                row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Removed> find(PlanId plan, UUID id) {
        return of(plan).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    void removeAction(ActionId action, PersonId by, String why, Instant at) {
        database.sql(
                        """
                        update improvement.action set removed_at = ?, removed_by = ?, removed_why = ?, version = version + 1
                        where id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), by.value(), why, action.value())
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

    void restoreAction(ActionId action) {
        database.sql(
                        """
                        update improvement.action set removed_at = null, removed_by = null, removed_why = null,
                          version = version + 1
                        where id = ?
                        """)
                .param(action.value())
                .update();
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
