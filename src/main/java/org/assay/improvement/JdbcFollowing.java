package org.assay.improvement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows which plans. */
@Repository
class JdbcFollowing {
    private final JdbcClient database;

    JdbcFollowing(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is new. */
    boolean add(
            UUID assessment, OrganisationId organisation, OrganisationId recipient, Instant at) {
        return database.sql(
                                """
                                insert into improvement.follower (assessment_id, recipient_id, organisation_id, since)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                assessment,
                                recipient.value(),
                                organisation.value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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

    boolean follows(OrganisationId recipient, PlanId plan) {
        return database.sql(
                        """
                        select exists (select from improvement.follower f
                          join improvement.plan p on p.assessment_id = f.assessment_id
                          where p.id = ? and f.recipient_id = ?)
                        """)
                .params(plan.value(), recipient.value())
                .query(Boolean.class)
                .single();
    }
}
