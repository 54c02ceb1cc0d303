package org.assay.bench;

import java.util.List;

/**
 * A statement as the application ran it.
 *
 * @param sql with {@code $1}, {@code $2} where its parameters go
 * @param parameters as text; null for a null
 */
record Statement(String sql, List<String> parameters) {
    boolean begins() {
        return sql.regionMatches(true, 0, "BEGIN", 0, 5);
    }

    boolean ends() {
        return sql.equalsIgnoreCase("COMMIT") || sql.equalsIgnoreCase("ROLLBACK");
    }
}
