package org.assay.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told what. */
@Repository
class JdbcTold {
    private final JdbcClient database;

    JdbcTold(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether it is to be told now; false when somebody has been told before, or is being told at
     * this moment by another node: then this waits for the other to end.
     */
    boolean first(String recipient, String about, String step, Instant at) {
        return database.sql(
                                """
                                insert into notification.told (recipient, about, step, told_at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(recipient, about, step, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int clear(Instant before) {
        return database.sql("delete from notification.told where told_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
