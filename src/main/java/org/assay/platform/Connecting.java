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
 * trying several times a second, and remembers since when: a pool left to itself looks every five
 * seconds only.
 */
final class Connecting extends AbstractDataSource {
    private static final Duration TRIES_EVERY = Duration.ofMillis(200);
    private final String url;
    private final Properties login;
    private volatile @Nullable Away away;
    private volatile boolean ended;

    Connecting(String url, Properties login) {
        this.url = url;
        this.login = login;
    }

    /** Waits until there is one, or the pool ends. */
    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            long begun = System.nanoTime();
            try {
                Connection made = DriverManager.getConnection(url, login);
                away = null;
                return made;
            } catch (SQLException refusal) {
                Away before = away;
                away = new Away(before == null ? begun : before.since(), refusal);
                if (ended) throw refusal;
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

    /** What the database said last, when it has let nobody in for so long. */
    Optional<SQLException> refusedFor(Duration time) {
        Away now = away;
        return now != null && System.nanoTime() - now.since() >= time.toNanos()
                ? Optional.of(now.refusal())
                : Optional.empty();
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

    /**
     * @param since as {@link System#nanoTime()}
     */
    private record Away(long since, SQLException refusal) {}
}
