package org.assay.account.factor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what browsers were asked to sign until the answer comes. */
@Repository
class JdbcCeremonies {
    private final JdbcClient database;

    JdbcCeremonies(JdbcClient database) {
        this.database = database;
    }

    /**
     * That a passkey is to be added, in the place of an earlier one of the same session.
     *
     * @param session hash of its id
     */
    void begin(byte[] session, PersonId person, byte[] challenge, Instant now) {
        database.sql(
                        """
                        insert into account.ceremony (session, adds, person_id, challenge, begun_at)
                        values (?, true, ?, ?, ?)
                        on conflict (session, adds) do update set person_id = excluded.person_id,
                          challenge = excluded.challenge, begun_at = excluded.begun_at
                        """)
                .params(session, person.value(), challenge, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Uses it up, so that no answer counts twice.
     *
     * @param adds whether a passkey was to be added, or to be shown
     */
    Optional<byte[]> take(byte[] session, boolean adds, PersonId person, Instant begunAfter) {
        return database.sql(
                        """
                        delete from account.ceremony
                        where session = ? and adds = ? and person_id = ? and begun_at > ?
                        returning challenge
                        """)
                .params(session, adds, person.value(), begunAfter.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void clear(Instant begunBefore) {
        database.sql("delete from account.ceremony where begun_at < ?")
                .param(begunBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
