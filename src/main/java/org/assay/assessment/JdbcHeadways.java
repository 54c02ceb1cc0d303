package org.assay.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who follows whose work, and which refs have an answer there. */
@Repository
class JdbcHeadways {
    /** An assessment that was begun; of its answers only where there are any. */
    record Begun(
            OrganisationId organisation,
            String edition,
            Instant openedAt,
            String type,
            Map<String, String> answers,
            Set<String> answered) {}

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcHeadways(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void follow(
            Collection<OrganisationId> followers,
            Collection<OrganisationId> organisations,
            String framework,
            String edition) {
        database.sql(
                        """
                        insert into assessment.following (organisation_id, framework, edition, followers)
                        select o.id, :framework, :edition, cast(:followers as uuid[])
                        from unnest(cast(:organisations as uuid[])) o(id)
                        on conflict do nothing
                        """)
                .param("framework", framework)
                .param("edition", edition)
                .param("followers", OrganisationId.values(followers))
                .param("organisations", OrganisationId.values(organisations))
                .update();
    }

    /** One after another, since many together are large; what began last comes first. */
    void each(
            OrganisationId follower,
            String framework,
            String edition,
            Collection<OrganisationId> among,
            Consumer<Begun> then) {
        database.sql("select * from assessment.headway(?, ?, ?, ?)")
                .params(follower.value(), framework, edition, OrganisationId.values(among))
                .query(row -> {
                    then.accept(begun(row));
                });
    }

    List<Unfinished.Begun> begun(String framework, String edition) {
        return database.sql(
                        """
                        select id, organisation_id, framework, edition, opened_at from assessment.assessment
                        where framework = ? and edition = ? order by organisation_id
                        """)
                .params(framework, edition)
                .query(JdbcHeadways::begun)
                .list();
    }

    List<Unfinished.Begun> begun(OrganisationId organisation) {
        return database.sql(
                        """
                        select id, organisation_id, framework, edition, opened_at from assessment.assessment
                        where organisation_id = ? order by opened_at
                        """)
                .param(organisation.value())
                .query(JdbcHeadways::begun)
                .list();
    }

    private static Unfinished.Begun begun(ResultSet row, int number) throws SQLException {
        return new Unfinished.Begun(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("framework"),
                row.getString("edition"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private Begun begun(ResultSet row) throws SQLException {
        return new Begun(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("edition"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("organisation_type"),
                json.readValue(
                        row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                Set.of((String[]) row.getArray("answered").getArray()));
    }
}
