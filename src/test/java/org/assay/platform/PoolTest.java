package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long requests wait for a connection while the database is away, and once it is back. */
class PoolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Less than the patience, and time enough for a busy machine. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir private static Path folder = Path.of("");
    private static BundledPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = BundledPostgres.in(folder);
    }

    @AfterEach
    void startAgain() {
        if (!postgres.runs()) postgres.start();
    }

    @AfterAll
    static void end() {
        postgres.close();
    }

    @Test
    void oneWaitsInVainThenNobodyDoesAndAllGoOnAtOnceWhenItIsBack()
            throws SQLException, InterruptedException {
        try (Pool pool = idle()) {
            postgres.stop();
            assertThat(refused(pool)).isBetween(PATIENCE.minusMillis(100), PATIENCE.plus(AT_ONCE));
            // long enough for a pool that looks ever more seldom to be fast asleep
            for (int n = 0; n < 20; n++) {
                assertThat(refused(pool)).isLessThan(AT_ONCE);
                Thread.sleep(250);
            }
            postgres.start();
            assertThat(refusedUntilItIsBack(pool)).isLessThan(AT_ONCE);
        }
    }

    @Test
    void aShortOutageIsSatOut() throws SQLException, InterruptedException {
        try (Pool pool = idle()) {
            postgres.stop();
            Thread starter = Thread.ofPlatform().start(postgres::start);
            pool.getConnection().close();
            starter.join();
        }
    }

    @Test
    void aServerThatIsFullIsNotAway() throws SQLException {
        postgres.sql("postgres", "create role single login password 'secret' connection limit 1");
        try (Pool pool = new Pool(url(), login("single"), PATIENCE)) {
            pool.setMaximumPoolSize(2);
            try (Connection only = pool.getConnection()) {
                assertThat(only.isValid(1)).isTrue();
                assertThat(refused(pool)).isGreaterThan(PATIENCE.minusMillis(100));
            }
            pool.getConnection().close();
            pool.getConnection().close();
        }
    }

    @Test
    void saysWhatTheDatabaseSaid() throws SQLException {
        try (Pool pool = new Pool(url(), login("nobody"), PATIENCE)) {
            refused(pool);
            Throwable refusal = catchThrowable(pool::getConnection);
            assertThat(refusal).rootCause().hasMessageContaining("nobody");
            assertThat(Outage.is(refusal)).isTrue();
        }
    }

    @Test
    void endsAtOnceWhileTheDatabaseIsAway() throws SQLException, InterruptedException {
        Pool pool = idle();
        postgres.stop();
        refused(pool);
        long begun = System.nanoTime();
        pool.close();
        assertThat(since(begun)).isLessThan(AT_ONCE);
    }

    /** How long it took to be refused. */
    private static Duration refused(Pool pool) {
        long begun = System.nanoTime();
        Throwable refusal = catchThrowable(pool::getConnection);
        assertThat(refusal).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(Outage.is(refusal)).isTrue();
        return since(begun);
    }

    /** How long it took from now, of five seconds at most. */
    private static Duration refusedUntilItIsBack(Pool pool) throws InterruptedException {
        long begun = System.nanoTime();
        while (since(begun).compareTo(Duration.ofSeconds(5)) < 0) {
            try (Connection back = pool.getConnection()) {
                if (back.isValid(1)) break;
            } catch (SQLException notYet) {
                Thread.sleep(20);
            }
        }
        return since(begun);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Used, and then not for as long as the pool trusts a connection without looking. */
    private static Pool idle() throws SQLException, InterruptedException {
        var pool = new Pool(url(), login("keeper"), PATIENCE);
        pool.setMinimumIdle(1);
        pool.getConnection().close();
        Thread.sleep(1_000);
        return pool;
    }

    private static String url() {
        return "jdbc:postgresql://" + postgres.host() + "/shared";
    }

    private static Properties login(String user) {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", "secret");
        return login;
    }
}
