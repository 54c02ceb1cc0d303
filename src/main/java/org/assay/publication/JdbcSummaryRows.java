package org.assay.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A summary as its row, in the directory and among the returns. */
@Component
class JdbcSummaryRows {
    private final JsonMapper json;

    JdbcSummaryRows(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> parameters(Summary summary) {
        var values = new HashMap<String, Object>();
        values.put("id", summary.publication().value());
        values.put("organisation", summary.organisation().value());
        values.put("code", summary.code());
        values.put("name", summary.name());
        values.put("postcode", summary.postcode());
        values.put("type", summary.type());
        values.put("framework", summary.framework());
        values.put("edition", summary.edition());
        values.put("from", summary.from());
        values.put("to", summary.to());
        values.put("level", summary.level());
        values.put("label", summary.levelLabel());
        values.put("mark", summary.mark());
        values.put("at", summary.publishedAt().atOffset(ZoneOffset.UTC));
        values.put("late", summary.late());
        values.put("number", summary.number());
        values.put("standards", json.writeValueAsString(summary.standards()));
        values.put("sha256", summary.sha256());
        return values;
    }

    Summary read(ResultSet row, int number) throws SQLException {
        return new Summary(
                new PublicationId(row.getObject("publication_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("postcode"),
                row.getString("type"),
                row.getString("framework"),
                row.getString("edition"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("level"),
                row.getString("level_label"),
                row.getString("mark"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"),
                row.getInt("number"),
                row.getBoolean("latest"),
                json.readValue(
                        row.getString("standards"), new TypeReference<List<StandardSummary>>() {}),
                row.getString("sha256"));
    }
}
