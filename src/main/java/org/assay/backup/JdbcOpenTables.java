package org.assay.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables within the transaction. */
final class JdbcOpenTables {
    /** Unlogged tables are working space; who is signed in stays behind. */
    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) as name,
              (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
              (select string_agg(distinct f.confrelid::regclass::text, ',') from pg_constraint f
                where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p'
              and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'assay_migrations')
              and c.oid::regclass::text not in ('platform.session', 'platform.session_attributes')
            order by 1
            """;

    private static final String MIGRATIONS =
            """
            select version || ' ' || script from assay_migrations.flyway_schema_history
            where success and version is not null order by installed_rank
            """;

    private final Statement statement;
    private final CopyManager copy;

    JdbcOpenTables(Connection connection, Statement statement) throws SQLException {
        this.statement = statement;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Those that others refer to come first; rows are not counted yet. */
    List<Manifest.Table> tables() {
        var needs = new LinkedHashMap<Manifest.Table, Set<String>>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String others = rows.getString("needs");
                needs.put(
                        new Manifest.Table(rows.getString("name"), rows.getString("columns"), 0),
                        others == null ? Set.of() : Set.of(others.split(",")));
            }
        } catch (SQLException e) {
            throw JdbcTables.refused(e);
        }
        return Ordering.of(needs);
    }

    List<String> migrations() {
        var found = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(MIGRATIONS)) {
            while (rows.next()) found.add(rows.getString(1));
        } catch (SQLException e) {
            throw JdbcTables.refused(e);
        }
        return found;
    }

    boolean isEmpty(Manifest.Table table) {
        String look = "select from " + table.name() + " limit 1";
        try (ResultSet rows = statement.executeQuery(look)) {
            return !rows.next();
        } catch (SQLException e) {
            throw JdbcTables.refused(e);
        }
    }

    /**
     * @return how many rows
     */
    long out(Manifest.Table table, OutputStream to) throws IOException {
        try {
            return copy.copyOut("copy " + target(table) + " to stdout", to);
        } catch (SQLException e) {
            throw JdbcTables.refused(e);
        }
    }

    /**
     * @return how many rows
     */
    long in(Manifest.Table table, InputStream from) throws IOException {
        try {
            return copy.copyIn("copy " + target(table) + " from stdin", from);
        } catch (SQLException e) {
            throw JdbcTables.refused(e);
        }
    }

    private static String target(Manifest.Table table) {
        return table.name() + " (" + table.columns() + ")";
    }
}
