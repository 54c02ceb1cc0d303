package org.assay.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.assay.framework.EditionName;
import org.assay.kernel.OrganisationId;
import org.assay.reporting.Demands.Evidence;
import org.assay.reporting.Demands.Open;
import org.assay.reporting.Demands.Return;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is asked of an organisation. */
@Repository
class JdbcDemands {
    private final JdbcClient database;

    JdbcDemands(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            String kind, UUID id, String edition, String words, String ref, LocalDate due) {}

    Open of(OrganisationId organisation) {
        List<Row> rows =
                database.sql(
                                """
                                select kind, id, framework || '/' || edition as edition, words, ref, due
                                from reporting.demand where organisation_id = ? order by due, id
                                """)
                        .param(organisation.value())
                        .query(JdbcDemands::row)
                        .list();
        boolean profile = false;
        var returns = new LinkedHashMap<String, Return>();
        var evidence = new ArrayList<Evidence>();
        var handedIn = new LinkedHashSet<String>();
        for (Row row : rows)
            switch (row.kind()) {
                case "profile" -> profile = true;
                case "return" ->
                        returns.putIfAbsent(
                                row.edition(), new Return(row.edition(), row.words(), row.due()));
                case "evidence" ->
                        evidence.add(new Evidence(row.id(), row.ref(), row.words(), row.due()));
                default -> handedIn.add(row.edition());
            }
        handedIn.stream().map(EditionName::national).forEach(returns::remove);
        returns.keySet().removeAll(handedIn);
        return new Open(profile, List.copyOf(returns.values()), evidence, handedIn);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("words"),
                row.getString("ref"),
                row.getObject("due", LocalDate.class));
    }
}
