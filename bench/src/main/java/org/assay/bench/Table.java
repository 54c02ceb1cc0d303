package org.assay.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that the application wrote, as PostgreSQL says them.
 *
 * @param name with its schema
 */
record Table(String name, List<String> columns, List<List<String>> rows) {

    /** The rows in which the column has this value. */
    static Table of(Connection connection, String name, String column, Object value) throws SQLException {
        String sql = "select * from %s where %s = ?".formatted(name, column);
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            try (ResultSet found = query.executeQuery()) {
                var columns = new ArrayList<String>();
                for (int n = 1; n <= found.getMetaData().getColumnCount(); n++) {
                    columns.add(found.getMetaData().getColumnName(n));
                }
                var rows = new ArrayList<List<String>>();
                while (found.next()) {
                    var row = new ArrayList<String>();
                    for (int n = 1; n <= columns.size(); n++) row.add(found.getString(n));
                    rows.add(row);
                }
                if (rows.isEmpty()) throw new IllegalStateException("the application wrote nothing to " + name);
                return new Table(name, columns, rows);
            }
        }
    }

    String only(String column) {
        return rows.getFirst().get(columns.indexOf(column));
    }
}
