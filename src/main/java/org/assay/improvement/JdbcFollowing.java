package org.assay.improvement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows which plans, and which of their areas. */
@Repository
class JdbcFollowing {
    private final JdbcClient database;

    JdbcFollowing(JdbcClient database) {
        this.database = database;
    }

    /**
     * Hands the areas that ratings ask for now, and those that people added, in the place of what
     * was handed before.
     *
     * @return whether the recipient is new
     */
    boolean hand(
            UUID assessment, OrganisationId organisation, OrganisationId recipient, Instant at) {
        return database.sql(
                        """
                        with there as (
                          select from improvement.follower
                          where assessment_id = :assessment and recipient_id = :recipient
                        ), handed as (
                          select coalesce(jsonb_object_agg(r.id, o.origins), '{}') as areas
                          from improvement.plan p
                          join improvement.area r on r.plan_id = p.id and r.removed_at is null
                          cross join lateral (
                            select coalesce(bool_or(asked), true) as asked, coalesce(jsonb_agg(
                              jsonb_build_object('requirement', requirement, 'asked', asked) order by requirement),
                              '[]') as origins
                            from improvement.origin where area_id = r.id) o
                          where p.assessment_id = :assessment and p.organisation_id = :organisation and o.asked
                        ), kept as (
                          insert into improvement.follower (assessment_id, recipient_id, organisation_id, since, areas)
                          select :assessment, :recipient, :organisation, :at, areas from handed
                          on conflict (assessment_id, recipient_id) do update set areas = excluded.areas
                        )
                        select not exists (select from there)
                        """)
                .param("assessment", assessment)
                .param("recipient", recipient.value())
                .param("organisation", organisation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Who followed it. */
    List<OrganisationId> removeAll(UUID assessment, OrganisationId organisation) {
        return database.sql(
                        """
                        delete from improvement.follower where assessment_id = ? and organisation_id = ?
                        returning recipient_id
                        """)
                .params(assessment, organisation.value())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }
}
