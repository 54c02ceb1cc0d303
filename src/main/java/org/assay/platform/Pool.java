package org.assay.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The connections of this node. In an outage whoever comes first waits for a while, because most
 * outages are short; when that was in vain, nobody waits until the database answers again.
 */
final class Pool extends HikariDataSource {
    private final Connecting source;

    /**
     * @param patience how long anybody waits for a connection
     */
    Pool(String url, Properties login, Duration patience) {
        this.source = new Connecting(url, login);
        setPoolName("assay");
        setDataSource(source);
        setConnectionTimeout(patience.toMillis());
        // the database may be away at the start and come
        setInitializationFailTimeout(-1);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<SQLException> refusal = source.inVain();
        if (refusal.isPresent() && !hasAny()) {
            throw new SQLTransientConnectionException(
                    "The database lets nobody in", refusal.get().getSQLState(), refusal.get());
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException late) {
            source.waitedInVain();
            throw late;
        }
    }

    /** A server that is full refuses new connections and works on with those that there are. */
    private boolean hasAny() {
        return getHikariPoolMXBean().getTotalConnections() > 0;
    }

    @Override
    public void close() {
        source.end();
        super.close();
    }
}
