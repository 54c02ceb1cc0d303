package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table through COPY, however many there are. */
final class Copying implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(2 * PIECE);

    private Copying(CopyIn copy) {
        this.copy = copy;
    }

    static Copying into(Connection connection, String table, List<String> columns) throws SQLException {
        String sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        return new Copying(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    /** The values in the columns' order; null for a null. */
    void row(Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            if (n > 0) lines.append('\t');
            if (values[n] == null) lines.append("\\N");
            else escaped(values[n].toString());
        }
        lines.append('\n');
        if (lines.length() > PIECE) send();
    }

    private void escaped(String text) {
        for (int n = 0; n < text.length(); n++) {
            char each = text.charAt(n);
            switch (each) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(each);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
    }
}
