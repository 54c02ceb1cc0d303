package org.assay.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.assessment.JdbcAssessments.Stored;
import org.assay.assessment.JdbcAssessments.StoredEntry;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads assessments out of rows in which all that hangs on one is JSON. */
record JdbcStoredRows(JsonMapper json) implements RowMapper<Stored> {
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    @Override
    public Stored mapRow(ResultSet rs, int number) throws SQLException {
        return new Stored(
                new AssessmentId(rs.getObject("id", UUID.class)),
                new OrganisationId(rs.getObject("organisation_id", UUID.class)),
                rs.getString("framework"),
                rs.getString("edition"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rs.getString("organisation_type"),
                json.readValue(rs.getString("profile"), WORDS),
                entries(json.readTree(rs.getString("entries"))),
                standings(json.readTree(rs.getString("requirements"))));
    }

    private static List<StoredEntry> entries(JsonNode rows) {
        return rows.valueStream()
                .map(row ->
                        new StoredEntry(
                                row.path("ref").stringValue(),
                                row.path("value").isNull() ? null : row.path("value"),
                                row.path("comment").stringValue(),
                                row.path("version").intValue(),
                                instant(row.path("at")),
                                person(row.path("by")),
                                row.path("from").isNull() ? null : row.path("from").stringValue()))
                .toList();
    }

    private static Map<String, Standing> standings(JsonNode rows) {
        var standings = new HashMap<String, Standing>();
        for (JsonNode row : rows) {
            String ref = row.path("ref").stringValue();
            Instant at = row.path("at").isNull() ? null : instant(row.path("at"));
            standings.put(
                    ref, new Standing(ref, person(row.path("owner")), at, person(row.path("by"))));
        }
        return standings;
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.stringValue()).toInstant();
    }

    private static @Nullable PersonId person(JsonNode node) {
        return node.isNull() ? null : new PersonId(UUID.fromString(node.stringValue()));
    }
}
