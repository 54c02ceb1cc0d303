package org.assay.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.framework.Remits.Asking;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is asked of an organisation. */
@Repository
class JdbcDemands {
    private final JdbcClient database;
    private final JsonMapper json;

    JdbcDemands(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param asking null for what no board asks
     */
    record Row(
            String kind,
            UUID id,
            String framework,
            String name,
            String words,
            String ref,
            LocalDate due,
            @Nullable Asking asking) {
        String edition() {
            return framework + "/" + name;
        }
    }

    /** The nearest day first. */
    List<Row> of(OrganisationId organisation) {
        return database.sql(
                        """
                        select kind, id, framework, edition, words, ref, due, asking
                        from reporting.demand where organisation_id = ? order by due, id
                        """)
                .param(organisation.value())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String asking = row.getString("asking");
        return new Row(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getString("framework"),
                row.getString("edition"),
                row.getString("words"),
                row.getString("ref"),
                row.getObject("due", LocalDate.class),
                asking == null ? null : json.readValue(asking, Asking.class));
    }
}
