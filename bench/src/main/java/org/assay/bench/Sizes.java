package org.assay.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How much room organisations take in the database: each table with its indexes, as PostgreSQL
 * itself says it.
 */
final class Sizes {
    private Sizes() {}

    private static final String TABLES =
            """
            select t.relid::regclass::text,
              (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || t.relid::regclass, false, true, '')))[1]
                ::text::bigint,
              pg_total_relation_size(t.relid), pg_indexes_size(t.relid)
            from pg_stat_user_tables t order by 3 desc
            """;

    /** Without indexes, which there are too few rows to tell of. */
    private static final String CHANGE =
            """
            select count(*), avg(pg_column_size(l.*) + coalesce(pg_column_size(v.*), 0))
            from trail.link l left join trail.value v using (organisation_id, seq)
            """;

    /** A table of tables, the largest first; those too small to matter in one line. */
    static String of(Database database, int organisations) throws SQLException {
        var said = new StringBuilder("| table | rows an organisation | bytes an organisation | of it indexes |\n|---|--:|--:|--:|\n");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            long rest = 0;
            long all = 0;
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    long bytes = row.getLong(3);
                    all += bytes;
                    if (bytes / organisations < 10) {
                        rest += bytes;
                        continue;
                    }
                    said.append("| `%s` | %.1f | %,d | %,d |\n".formatted(
                            row.getString(1), (double) row.getLong(2) / organisations,
                            bytes / organisations, row.getLong(4) / organisations));
                }
            }
            said.append("| all others, whatever the number | | %,d in all | |\n".formatted(rest));
            said.append("| together | | %,d | |\n".formatted(all / organisations));
            try (ResultSet row = statement.executeQuery(CHANGE)) {
                row.next();
                said.append("\nA change in the history, the mean of %,d: %,.0f bytes without indexes.\n"
                        .formatted(row.getLong(1), row.getDouble(2)));
            }
        }
        return said.toString();
    }
}
