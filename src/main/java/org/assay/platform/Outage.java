package org.assay.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer just now, which passes, from a bug. */
final class Outage {
    /** How many seconds it takes until it is worth trying again. */
    static final int TRY_AGAIN_AFTER = 5;

    private Outage() {}

    /** Whether the database was away, ending, starting, full or being replaced by another. */
    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && isAway(refusal)) return true;
        }
        return false;
    }

    private static boolean isAway(SQLException refusal) {
        if (refusal instanceof SQLTransientConnectionException
                || refusal instanceof SQLNonTransientConnectionException
                || refusal instanceof SQLRecoverableException) return true;
        String state = refusal.getSQLState();
        // the pool says it without a state when the connection broke earlier in the request
        if (state == null) return "Connection is closed".equals(refusal.getMessage());
        return state.startsWith("08") // the connection broke
                || state.startsWith("57P") // the server ends or starts
                || state.equals("53300") // it has no connection left
                || state.equals("25006"); // it is no primary any more
    }
}
