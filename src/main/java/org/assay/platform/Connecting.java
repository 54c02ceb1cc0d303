package org.assay.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Makes the pool's connections, one after another. While the database refuses them it goes on
 * trying several times a second, and remembers whether somebody has waited for that in vain: a pool
 * left to itself looks every five seconds only.
 */
final class Connecting extends AbstractDataSource {
    private static final Duration TRIES_EVERY = Duration.ofMillis(200);
    private final String url;
    private final Properties login;
    private boolean trying;
    private boolean inVain;
    private @Nullable SQLException refusal;
    private volatile boolean ended;

    Connecting(String url, Properties login) {
        this.url = url;
        this.login = login;
    }

    /** Waits until there is one, or the pool ends. */
    @Override
    public Connection getConnection() throws SQLException {
        begun();
        while (true) {
            try {
                Connection made = DriverManager.getConnection(url, login);
                reached();
                return made;
            } catch (SQLException refused) {
                remember(refused);
                if (ended) throw refused;
            }
            pause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new UnsupportedOperationException("it knows its own login");
    }

    /** The driver counts seconds, and knows 0 as no end. */
    @Override
    public void setLoginTimeout(int seconds) {
        login.setProperty("loginTimeout", String.valueOf(seconds));
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(login.getProperty("loginTimeout", "0"));
    }

    /** Whoever waited for the pool says so; it counts if a connection is being tried for. */
    synchronized void waitedInVain() {
        inVain = trying;
    }

    /** What the database said last, when somebody waited in vain and it has let nobody in since. */
    synchronized Optional<SQLException> inVain() {
        if (!inVain) return Optional.empty();
        return Optional.of(refusal == null ? new SQLException("it does not answer") : refusal);
    }

    private synchronized void begun() {
        trying = true;
    }

    private synchronized void remember(SQLException refused) {
        refusal = refused;
    }

    private synchronized void reached() {
        trying = false;
        inVain = false;
        refusal = null;
    }

    void end() {
        ended = true;
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(TRIES_EVERY);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new SQLException("ended while it tried to connect", ending);
        }
    }
}
