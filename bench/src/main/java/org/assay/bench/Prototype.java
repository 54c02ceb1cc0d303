package org.assay.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation whose return the application itself published, with all rows that it wrote about
 * it. Others are made from these by putting their names and numbers in.
 */
record Prototype(Twin self, Map<String, Table> tables, Frozen frozen, Template template) {
    /** By which column a table tells whose a row is, in the order in which they are filled. */
    static final List<Map.Entry<String, String>> TABLES = List.of(
            Map.entry("organisation.organisation", "id"),
            Map.entry("organisation.profile", "organisation_id"),
            Map.entry("account.person", "id"),
            Map.entry("account.membership", "person_id"),
            Map.entry("assessment.assessment", "organisation_id"),
            Map.entry("assessment.entry", "organisation_id"),
            Map.entry("assessment.following", "organisation_id"),
            Map.entry("publication.publication", "organisation_id"),
            Map.entry("publication.directory", "organisation_id"),
            Map.entry("reporting.result", "organisation_id"),
            Map.entry("round.request", "organisation_id"));

    static Prototype of(Connection connection, Twin asked) throws SQLException {
        var tables = new HashMap<String, Table>();
        for (var table : TABLES) {
            var whose = table.getKey().startsWith("account.") ? asked.person() : asked.organisation();
            tables.put(table.getKey(), Table.of(connection, table.getKey(), table.getValue(), whose));
        }
        try (var query = connection.prepareStatement(
                "select id, published_at, convert_from(snapshot, 'UTF8') from publication.publication"
                        + " where organisation_id = ?")) {
            query.setObject(1, asked.organisation());
            try (var row = query.executeQuery()) {
                row.next();
                Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                var self = new Twin(asked.organisation(), asked.person(), asked.assessment(),
                        row.getObject(1, UUID.class), asked.token(), asked.code(), asked.name(), asked.postcode(), at);
                String json = row.getString(3);
                var names = names(self, self).keySet();
                var prototype = new Prototype(self, tables, Frozen.of(json), Template.of(json, names));
                prototype.checkHashes();
                return prototype;
            }
        }
    }

    /** That we make the hashes as the application does. */
    private void checkHashes() {
        Table kept = tables.get("publication.publication");
        if (!frozen.sha256().equals(kept.only("sha256")) || !frozen.substance().equals(kept.only("substance"))) {
            throw new IllegalStateException("the hashes of a publication are made otherwise now");
        }
    }

    /** Its return, as the twin would have published it. */
    Frozen frozen(Twin twin) {
        return Frozen.of(template.with(names(self, twin)));
    }

    private static Map<String, String> names(Twin self, Twin twin) {
        var names = new HashMap<String, String>();
        names.put(self.organisation().toString(), twin.organisation().toString());
        names.put(self.person().toString(), twin.person().toString());
        names.put(self.assessment().toString(), twin.assessment().toString());
        names.put(self.publication().toString(), twin.publication().toString());
        names.put(self.token().toString(), twin.token().toString());
        names.put(self.code(), twin.code());
        names.put(self.name(), twin.name());
        names.put(self.postcode(), twin.postcode());
        names.put(self.publishedAt().toString(), twin.publishedAt().toString());
        names.put(email(self), email(twin));
        return names;
    }

    static String email(Twin twin) {
        return twin.code().toLowerCase() + "@crowd.example";
    }

    /** All of a table's rows about it, as they would read for the twin. */
    List<Object[]> rows(String table, Twin twin, Frozen of) {
        Table own = tables.get(table);
        Map<String, String> names = names(self, twin);
        if (of != null) {
            names.put(frozen.sha256(), of.sha256());
            names.put(frozen.substance(), of.substance());
        }
        var rows = new ArrayList<Object[]>();
        for (int n = 0; n < own.rows().size(); n++) {
            List<String> row = own.rows().get(n);
            var values = new Object[row.size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = value(own.columns().get(column), row.get(column), names, twin, of);
            }
            rows.add(values);
        }
        return rows;
    }

    private Object value(String column, String value, Map<String, String> names, Twin twin, Frozen of) {
        if (value == null) return null;
        return switch (column) {
            case "published_at", "submitted_at" -> twin.publishedAt();
            case "snapshot" -> of.bytea();
            default -> names.getOrDefault(value, value);
        };
    }
}
