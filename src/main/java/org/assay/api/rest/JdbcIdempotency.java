package org.assay.api.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests that may come again. */
@Repository
class JdbcIdempotency {
    private final JdbcClient database;

    JdbcIdempotency(JdbcClient database) {
        this.database = database;
    }

    /** A request as it was kept. */
    record Row(byte[] fingerprint, Replayed.KeptAnswer answer) {}

    /**
     * Takes the key for the transaction that runs; waits for another that has it.
     *
     * @return false when it was used since {@code expired}
     */
    boolean take(PersonId person, byte[] key, byte[] fingerprint, Instant now, Instant expired) {
        return database.sql(
                                """
                                insert into api.idempotency (person_id, key, fingerprint, created_at)
                                values (:person, :key, :fingerprint, :now)
                                on conflict (person_id, key) do update
                                  set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
                                      status = null, location = null, answer = null
                                  where idempotency.created_at <= :expired
                                """)
                        .param("person", person.value())
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expired", expired.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Row find(PersonId person, byte[] key) {
        return database.sql(
                        "select fingerprint, status, location, answer from api.idempotency where person_id = ? and key = ?")
                .params(person.value(), key)
                .query((row, n) ->
                        new Row(
                                row.getBytes("fingerprint"),
                                new Replayed.KeptAnswer(
                                        row.getInt("status"),
                                        row.getString("location"),
                                        row.getString("answer"))))
                .single();
    }

    void keep(PersonId person, byte[] key, Replayed.KeptAnswer answer) {
        database.sql(
                        """
                        update api.idempotency set status = :status, location = :location, answer = :answer
                        where person_id = :person and key = :key
                        """)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("answer", answer.json())
                .param("person", person.value())
                .param("key", key)
                .update();
    }

    void clear(Instant before) {
        database.sql("delete from api.idempotency where created_at <= ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
