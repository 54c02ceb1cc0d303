package org.assay.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A summary as its row, in the directory and among the returns. */
@Component
class JdbcSummaryRows {
    /** What {@link #read} reads. */
    static final String COLUMNS =
            """
            publication_id, organisation_id, code, name, postcode, type, framework, edition, period_from, period_to, level,
              level_label, mark, published_at, late, number, latest, standards, sha256
            """;

    /** What {@link #line} reads, in its order: by number, since there are many rows. */
    static final String LINE =
            """
            d.publication_id, d.code, d.name, d.postcode, d.type, d.framework, d.edition, d.level_label, d.published_at,
              d.late, d.number, d.latest, d.standards_complete, d.standards_total, d.items_complete, d.items_total,
              d.sha256
            """;

    private final JsonMapper json;

    JdbcSummaryRows(JsonMapper json) {
        this.json = json;
    }

    /**
     * The row as JSON, for the functions that put it where it belongs.
     *
     * @param recipient null for none of its own
     */
    String row(Summary summary, @Nullable OrganisationId recipient) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("publication_id", summary.publication().value());
        row.put("organisation_id", summary.organisation().value());
        row.put("recipient_id", recipient == null ? null : recipient.value());
        row.put("code", summary.code());
        row.put("name", summary.name());
        row.put("postcode", summary.postcode());
        row.put("type", summary.type());
        row.put("framework", summary.framework());
        row.put("edition", summary.edition());
        row.put("period_from", summary.from().toString());
        row.put("period_to", summary.to().toString());
        row.put("level", summary.level());
        row.put("level_label", summary.levelLabel());
        row.put("mark", summary.mark());
        row.put("published_at", summary.publishedAt().toString());
        row.put("late", summary.late());
        row.put("number", summary.number());
        row.put("standards", summary.standards());
        row.put("standards_complete", summary.standardsComplete());
        row.put("standards_total", summary.standards().size());
        row.put("items_complete", summary.complete());
        row.put("items_total", summary.total());
        row.put("sha256", summary.sha256());
        return json.writeValueAsString(row);
    }

    static DirectoryLine line(ResultSet row, int number) throws SQLException {
        return new DirectoryLine(
                new PublicationId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getBoolean(10),
                row.getInt(11),
                row.getBoolean(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getInt(16),
                row.getString(17));
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
