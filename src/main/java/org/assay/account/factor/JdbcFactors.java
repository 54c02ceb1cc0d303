package org.assay.account.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.factor.Factors.Factor;
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
     */
    record Row(byte[] secret, String keyId, Instant begunAt, @Nullable Instant confirmedAt) {}

    private final JdbcClient database;

    JdbcFactors(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(PersonId person) {
        return database.sql("select * from account.authenticator where person_id = ?")
                .param(person.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /** What counts, of whatever kind; empty for somebody who has nothing that does. */
    Optional<Factor> held(PersonId person) {
        return database.sql(
                        """
                        select least(authenticator, passkey) as since, authenticator, passkey, codes_left
                        from (select
                          (select confirmed_at from account.authenticator where person_id = :who) as authenticator,
                          (select min(added_at) from account.passkey where person_id = :who) as passkey,
                          (select count(*) from account.recovery_code
                           where person_id = :who and used_at is null) as codes_left) as held
                        where authenticator is not null or passkey is not null
                        """)
                .param("who", person.value())
                .query((row, n) ->
                        new Factor(
                                row.getTimestamp("since").toInstant(),
                                row.getTimestamp("authenticator") != null,
                                row.getTimestamp("passkey") != null,
                                row.getInt("codes_left")))
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
        forgetRecoveryCodes(person);
        database.sql(
                        "insert into account.recovery_code (person_id, hash) select ?, unnest(?::bytea[])")
                .params(person.value(), hashes.toArray(byte[][]::new))
                .update();
    }

    /** Once there is no factor left for which they stand. */
    void forgetRecoveryCodes(PersonId person) {
        database.sql("delete from account.recovery_code where person_id = ?")
                .param(person.value())
                .update();
    }

    boolean remove(PersonId person) {
        return database.sql("delete from account.authenticator where person_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }

    /** A secret to be sealed anew. */
    record Sealed(PersonId person, byte[] secret, String keyId) {}

    /** Those sealed under another key than this, held until the transaction ends. */
    List<Sealed> holdSealedOtherwise(String keyId) {
        return database.sql(
                        """
                        select person_id, secret, key_id from account.authenticator
                        where key_id <> ? order by person_id for update
                        """)
                .param(keyId)
                .query((row, n) ->
                        new Sealed(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getBytes("secret"),
                                row.getString("key_id")))
                .list();
    }

    void reseal(PersonId person, byte[] secret, String keyId) {
        database.sql("update account.authenticator set secret = ?, key_id = ? where person_id = ?")
                .params(secret, keyId, person.value())
                .update();
    }

    /** How many count that were sealed under another key than these. */
    int sealedOtherwise(List<String> keyIds) {
        return database.sql(
                        """
                        select count(*) from account.authenticator
                        where confirmed_at is not null and key_id <> all(?)
                        """)
                .param(keyIds.toArray(String[]::new))
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
                confirmed == null ? null : confirmed.toInstant());
    }
}
