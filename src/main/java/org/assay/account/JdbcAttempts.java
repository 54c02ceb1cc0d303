package org.assay.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.account.Attempts.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attempts; a count begins anew when its window has passed. */
@Repository
class JdbcAttempts {
    private final JdbcClient database;

    JdbcAttempts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Since when the limit is used up; empty when it is not. A count that began in the future, by a
     * clock that was put right since, begins anew too.
     */
    Optional<Instant> count(Limit limit, Instant now, Instant windowStart) {
        return database.sql(
                        """
                        with counted as (
                          insert into account.attempt as a (key, since, times)
                          values (sha256(convert_to(:key, 'UTF8')), :now, 1)
                          on conflict (key) do update set
                            since = case when a.since between :start and :now then a.since else :now end,
                            times = case when a.since between :start and :now then a.times + 1 else 1 end
                          returning since, times)
                        select since from counted where times > :times
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("start", windowStart.atOffset(ZoneOffset.UTC))
                .param("key", limit.key())
                .param("times", limit.times())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Forgets some counts, and takes one off another. */
    void forgive(List<Limit> forgotten, Limit less) {
        database.sql(
                        """
                        with less as (
                          update account.attempt set times = greatest(times - 1, 0)
                          where key = sha256(convert_to(:less, 'UTF8')))
                        delete from account.attempt
                        where key in (select sha256(convert_to(key, 'UTF8')) from unnest(:keys::text[]) as key)
                        """)
                .param("less", less.key())
                .param("keys", keys(forgotten))
                .update();
    }

    int clear(Instant before) {
        return database.sql("delete from account.attempt where since < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] keys(List<Limit> limits) {
        return limits.stream().map(Limit::key).toArray(String[]::new);
    }
}
