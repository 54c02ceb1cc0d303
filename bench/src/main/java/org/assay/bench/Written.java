package org.assay.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one publication leaves in the database: whatever its transaction wrote, in whichever table. */
final class Written {
    private static final String TABLES =
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1
            """;
    private static final String LAST =
            """
            select xmin::text from publication.publication
            where assessment_id = '%s' order by number desc limit 1
            """;

    private Written() {}

    /** The assessment's last publication, as statements that write the same rows as text into one table. */
    static List<Statement> lastly(Connection connection, UUID assessment) throws SQLException {
        String transaction = first(connection, LAST.formatted(assessment)).getFirst();
        var statements = new ArrayList<Statement>();
        statements.add(new Statement("begin", List.of()));
        for (String table : first(connection, TABLES)) {
            // a snapshot's bytes as they are, and not as hexadecimal digits
            String said = table.equals("publication.publication")
                    ? "(to_jsonb(t) - 'snapshot')::text || convert_from(t.snapshot, 'UTF8')"
                    : "t::text";
            String rows = "select %s from %s t where t.xmin::text = '%s'".formatted(said, table, transaction);
            for (String row : first(connection, rows)) {
                statements.add(new Statement("insert into bench.written values ($1, $2)", List.of(table, row)));
            }
        }
        statements.add(new Statement("commit", List.of()));
        return statements;
    }

    private static List<String> first(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }
}
