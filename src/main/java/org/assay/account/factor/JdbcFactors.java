package org.assay.account.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps authenticators, and the hashes of recovery codes. */
@Repository
class JdbcFactors {

    /**
     * Somebody's authenticator.
     *
     * @param confirmedAt null while it is being set up
     * @param codesLeft recovery codes that were not used yet
     */
    record Row(
            byte[] secret,
            String keyId,
            Instant begunAt,
            @Nullable Instant confirmedAt,
            int codesLeft) {}

    private final JdbcClient database;

    JdbcFactors(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(PersonId person) {
        return database.sql(
                        """
                        select a.*, (select count(*) from account.recovery_code c
                                     where c.person_id = a.person_id and c.used_at is null) as codes_left
                        from account.authenticator a where a.person_id = ?
                        """)
                .param(person.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /** In the place of one that was begun; false when there is one that counts. */
    boolean begin(PersonId person, byte[] secret, String keyId, Instant now) {
        return database.sql(
                                """
                                insert into account.authenticator as a (person_id, secret, key_id, begun_at)
                                values (?, ?, ?, ?)
                                on conflict (person_id) do update set
                                  secret = excluded.secret, key_id = excluded.key_id, begun_at = excluded.begun_at
                                where a.confirmed_at is null
                                """)
                        .params(person.value(), secret, keyId, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean confirm(PersonId person, long step, Instant now) {
        return database.sql(
                                """
                                update account.authenticator set confirmed_at = ?, last_step = ?
                                where person_id = ? and confirmed_at is null
                                """)
                        .params(now.atOffset(ZoneOffset.UTC), step, person.value())
                        .update()
                == 1;
    }

    /** Uses up this step of time and all before it; false when that was done already. */
    boolean useStep(PersonId person, long step) {
        return database.sql(
                                """
                                update account.authenticator set last_step = ?
                                where person_id = ? and confirmed_at is not null and last_step < ?
                                """)
                        .params(step, person.value(), step)
                        .update()
                == 1;
    }

    boolean useRecoveryCode(PersonId person, byte[] hash, Instant now) {
        return database.sql(
                                """
                                update account.recovery_code set used_at = ?
                                where person_id = ? and hash = ? and used_at is null
                                """)
                        .params(now.atOffset(ZoneOffset.UTC), person.value(), hash)
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(PersonId person, List<byte[]> hashes) {
        database.sql("delete from account.recovery_code where person_id = ?")
                .param(person.value())
                .update();
        database.sql(
                        "insert into account.recovery_code (person_id, hash) select ?, unnest(?::bytea[])")
                .params(person.value(), hashes.toArray(byte[][]::new))
                .update();
    }

    /** Its recovery codes go with it. */
    boolean remove(PersonId person) {
        return database.sql("delete from account.authenticator where person_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }

    /** How many count that were sealed under another key than this. */
    int sealedOtherwise(String keyId) {
        return database.sql(
                        """
                        select count(*) from account.authenticator
                        where confirmed_at is not null and key_id <> ?
                        """)
                .param(keyId)
                .query(Integer.class)
                .single();
    }

    boolean any() {
        return database.sql(
                        "select exists (select from account.authenticator where confirmed_at is not null)")
                .query(Boolean.class)
                .single();
    }

    void clear(Instant begunBefore) {
        database.sql(
                        "delete from account.authenticator where confirmed_at is null and begun_at < ?")
                .param(begunBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Row(
                row.getBytes("secret"),
                row.getString("key_id"),
                row.getTimestamp("begun_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("codes_left"));
    }
}
