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
     * In the place of an earlier one of the same session.
     *
     * @param session hash of its id
     * @param adds whether a passkey is to be added, or to be shown
     */
    void begin(byte[] session, boolean adds, PersonId person, byte[] challenge, Instant now) {
        database.sql(
                        """
                        insert into account.ceremony (session, adds, person_id, challenge, begun_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (session, adds) do update set person_id = excluded.person_id,
                          challenge = excluded.challenge, begun_at = excluded.begun_at
                        """)
                .params(session, adds, person.value(), challenge, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Uses it up, so that no answer counts twice. */
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
